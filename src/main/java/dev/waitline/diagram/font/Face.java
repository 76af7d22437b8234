package dev.waitline.diagram.font;

import dev.waitline.diagram.FontRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A font file that comes with Waitline. Any thread. */
public enum Face {
    SANS("DejaVuSans", false, false),
    SANS_BOLD("DejaVuSans-Bold", true, false),
    MONO("DejaVuSansMono", false, true),
    MONO_BOLD("DejaVuSansMono-Bold", true, true);

    /** What a reader of a picture needs of a font. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "OS/2", "post", "name", "cmap", "glyf", "loca", "hmtx", "cvt ", "fpgm", "prep");

    private final String file;
    private final boolean bold;
    private final boolean mono;
    private @Nullable Loaded loaded;

    Face(String file, boolean bold, boolean mono) {
        this.file = file;
        this.bold = bold;
        this.mono = mono;
    }

    private record Loaded(TrueTypeFont font, CmapLookup characters, double em) {}

    public static Face of(FontRole role) {
        return role.mono() ? role.bold() ? MONO_BOLD : MONO : role.bold() ? SANS_BOLD : SANS;
    }

    public boolean bold() {
        return bold;
    }

    public boolean mono() {
        return mono;
    }

    /** The whole file. */
    public InputStream open() {
        return Objects.requireNonNull(
                Face.class.getResourceAsStream("/dev/waitline/diagram/font/" + file + ".ttf"), file);
    }

    public synchronized boolean has(int character) {
        return loaded().characters.getGlyphId(character) != 0;
    }

    /** How far the text goes on behind the character, in parts of the font's size. */
    synchronized double advance(int character) {
        Loaded now = loaded();
        int glyph = now.characters.getGlyphId(character);
        try {
            return glyph == 0 ? Missing.advance(character) : now.font.getAdvanceWidth(glyph) / now.em;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far below the middle of a text its base line is, in parts of the font's size. */
    public synchronized double drop() {
        Loaded now = loaded();
        try {
            var line = now.font.getHorizontalHeader();
            return (line.getAscender() + line.getDescender()) / 2.0 / now.em;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font file that has these characters alone. */
    public synchronized byte[] subset(Set<Integer> characters) {
        try {
            TTFSubsetter subsetter = new TTFSubsetter(loaded().font, TABLES);
            subsetter.addAll(characters);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded loaded() {
        Loaded now = loaded;
        if (now == null) {
            try (InputStream in = open()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                now = new Loaded(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
                loaded = now;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return now;
    }
}
