package dev.waitline.diagram.pdf;

import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.font.Face;
import dev.waitline.diagram.font.FaceMeasure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a document. Characters that Waitline's own have not are taken from a font of the computer that has all of
 * them, if there is one; else a sign stands for each.
 */
final class PdfFonts implements AutoCloseable {
    /** Parts of the names of fonts that are likely to have what ours have not. */
    private static final List<String> LIKELY =
            List.of("fallback", "cjk", "wqy", "hei", "song", "ming", "gothic", "yahei", "unicode", "noto");

    private static final String UNKNOWN = "\u25a1";

    private final PDDocument document;
    private final Map<Face, PDFont> ours = new EnumMap<>(Face.class);
    private @Nullable PDFont other;
    private @Nullable TrueTypeFont file;
    private boolean looked;

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDFont font(FontRole role, FaceMeasure.Piece piece) throws IOException {
        PDFont found = piece.known() ? null : other(piece.text());
        return found == null ? ours(Face.of(role)) : found;
    }

    /** What of a piece the font can show. */
    String shown(PDFont font, FaceMeasure.Piece piece) {
        if (piece.known()) {
            return piece.text();
        }
        StringBuilder text = new StringBuilder();
        piece.text()
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(c -> text.append(font == other && has(c) ? c : UNKNOWN));
        return text.toString();
    }

    private PDFont ours(Face face) throws IOException {
        PDFont known = ours.get(face);
        if (known == null) {
            try (InputStream in = face.open()) {
                known = PDType0Font.load(document, in, true);
            }
            ours.put(face, known);
        }
        return known;
    }

    private @Nullable PDFont other(String text) throws IOException {
        if (!looked) {
            looked = true;
            file = find(text.codePointAt(0));
            other = file == null ? null : PDType0Font.load(document, file, true);
        }
        return other != null && text.codePoints().anyMatch(c -> has(Character.toString(c))) ? other : null;
    }

    private boolean has(String character) {
        TrueTypeFont font = file;
        try {
            return font != null && font.getUnicodeCmapLookup().getGlyphId(character.codePointAt(0)) != 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A font of the computer that has the character; one whose name promises that first. */
    private static @Nullable TrueTypeFont find(int character) {
        List<File> files = new FontFileFinder()
                .find().stream()
                        .map(PdfFonts::file)
                        .filter(f -> f.getName().toLowerCase(Locale.ROOT).matches(".*\\.tt[fc]"))
                        .filter(f -> LIKELY.stream().anyMatch(f.getName().toLowerCase(Locale.ROOT)::contains))
                        .sorted()
                        .toList();
        for (File file : files) {
            TrueTypeFont font = open(file);
            try {
                if (font != null && fits(font) && font.getUnicodeCmapLookup().getGlyphId(character) != 0) {
                    return font;
                }
            } catch (IOException e) {
                // The next one, then.
            }
        }
        return null;
    }

    /** What has its outlines as PostScript cannot be taken along in part. */
    private static boolean fits(TrueTypeFont font) {
        return !(font instanceof OpenTypeFont open && open.isPostScript());
    }

    private static File file(URI place) {
        return new File(place);
    }

    private static @Nullable TrueTypeFont open(File file) {
        try {
            if (!file.getName().toLowerCase(Locale.ROOT).endsWith("c")) {
                return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            }
            TrueTypeFont[] first = new TrueTypeFont[1];
            new TrueTypeCollection(file).processAllFonts(f -> first[0] = first[0] == null ? f : first[0]);
            return first[0];
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
