package dev.waitline.ui.look;

import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.TextMeasure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The fonts of pictures in JavaFX, and their widths. The window's thread only. */
public final class FxMeasure implements TextMeasure {
    private static final int MOST = 4000;

    private final Map<FontRole, Font> fonts = new EnumMap<>(FontRole.class);
    private final Map<FontRole, Map<String, Double>> widths = new EnumMap<>(FontRole.class);
    private final Text probe = new Text();

    public FxMeasure() {
        probe.setTextOrigin(VPos.CENTER);
        for (FontRole role : FontRole.values()) {
            fonts.put(
                    role,
                    Font.font(
                            role.mono() ? "Monospaced" : Font.getDefault().getFamily(),
                            role.bold() ? FontWeight.BOLD : FontWeight.NORMAL,
                            role.size()));
            widths.put(role, new HashMap<>());
        }
    }

    public Font font(FontRole role) {
        return fonts.getOrDefault(role, Font.getDefault());
    }

    @Override
    public double width(String text, FontRole role) {
        Map<String, Double> known = widths.computeIfAbsent(role, r -> new HashMap<>());
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(text, t -> {
            probe.setFont(font(role));
            probe.setText(t);
            return probe.getLayoutBounds().getWidth();
        });
    }
}
