package dev.waitline.diagram.png;

import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.font.Face;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The fonts of pictures in AWT. Any thread. */
final class AwtFonts {
    private static final Map<Face, Font> FACES = new EnumMap<>(Face.class);

    private AwtFonts() {}

    static Font font(FontRole role) {
        return face(Face.of(role)).deriveFont((float) role.size());
    }

    /** The computer's own, for characters that ours have not. */
    static Font other(FontRole role) {
        return new Font(role.mono() ? Font.MONOSPACED : Font.SANS_SERIF, role.bold() ? Font.BOLD : Font.PLAIN, 12)
                .deriveFont((float) role.size());
    }

    private static Font face(Face face) {
        synchronized (FACES) {
            return FACES.computeIfAbsent(face, AwtFonts::load);
        }
    }

    private static Font load(Face face) {
        try (InputStream in = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(face + " is no font", e);
        }
    }
}
