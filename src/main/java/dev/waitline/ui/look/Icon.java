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
    private static final double USUAL = 1.2;

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
}
