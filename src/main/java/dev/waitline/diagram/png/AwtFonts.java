package dev.waitline.diagram.png;

import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.TextMeasure;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.EnumMap;
import java.util.Map;

/** The fonts of pictures in AWT, and their widths. */
final class AwtFonts implements TextMeasure {
    private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);

    private final Map<FontRole, Font> fonts = new EnumMap<>(FontRole.class);

    AwtFonts() {
        for (FontRole role : FontRole.values()) {
            Font font =
                    new Font(role.mono() ? Font.MONOSPACED : Font.SANS_SERIF, role.bold() ? Font.BOLD : Font.PLAIN, 12);
            fonts.put(role, font.deriveFont((float) role.size()));
        }
    }

    Font font(FontRole role) {
        return fonts.getOrDefault(role, new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    }

    @Override
    public double width(String text, FontRole role) {
        return text.isEmpty() ? 0 : font(role).getStringBounds(text, CONTEXT).getWidth();
    }

    /** How far below the middle of the text's height its base line is. */
    double drop(FontRole role) {
        var metrics = font(role).getLineMetrics("x", CONTEXT);
        return (metrics.getAscent() - metrics.getDescent()) / 2;
    }
}
