package dev.waitline.ui.look;

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

    private Subscription following = Subscription.EMPTY;
    private int wanted;

    public Icon(Ikon sign) {
        this(sign, USUAL);
    }

    /** @param factor how much larger than the text */
    public Icon(Ikon sign, double factor) {
        super(sign);
        parentProperty().subscribe(parent -> {
            following.unsubscribe();
            following = parent instanceof Labeled text
                    ? text.fontProperty().subscribe(f -> {
                        wanted = (int) Math.round(f.getSize() * factor);
                        setIconSize(wanted);
                    })
                    : Subscription.EMPTY;
        });
        // The theme's style sheet knows one size only, and would have the last word.
        iconSizeProperty().subscribe(size -> {
            if (wanted > 0 && size.intValue() != wanted) {
                setIconSize(wanted);
            }
        });
    }
}
