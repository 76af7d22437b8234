package dev.waitline.ui.look;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.control.Labeled;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A sign on a button or a label, as large as the text beside it. An icon's size in a style sheet cannot be relative:
 * the icon's own font would be what it relates to.
 */
public final class Icon extends FontIcon {
    private static final double USUAL = 1.35;

    /** Without the size: the theme's style sheet knows one only, and each time that it was set all styles were looked up anew. */
    private static final List<CssMetaData<? extends Styleable, ?>> STYLED = getClassCssMetaData().stream()
            .filter(data -> !data.getProperty().equals("-fx-icon-size"))
            .toList();

    private Subscription following = Subscription.EMPTY;

    public Icon(Ikon sign) {
        this(sign, USUAL);
    }

    /** @param factor how much larger than the text */
    public Icon(Ikon sign, double factor) {
        super(sign);
        parentProperty().subscribe(parent -> {
            following.unsubscribe();
            following = parent instanceof Labeled text
                    ? text.fontProperty().subscribe(f -> setIconSize((int) Math.round(f.getSize() * factor)))
                    : Subscription.EMPTY;
        });
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLED;
    }
}
