package dev.waitline.ui;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Welcome;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A line below the top bar that offers the tour, until it is taken or turned down. */
final class WelcomeBar extends HBox {
    /** @param audience whether somebody presents, and nobody is to be welcomed */
    WelcomeBar(Welcome welcome, ObservableBooleanValue audience, Texts texts) {
        setId("welcome");
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(texts.get("welcome.text"));
        text.setMinWidth(0);
        Button take = new Button(texts.get("welcome.take"));
        take.setId("welcome-take");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(e -> welcome.take());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("", new Icon(Feather.X));
        close.setId("welcome-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(texts.get("banner.close"));
        close.setOnAction(e -> welcome.decline());
        getChildren().addAll(text, take, gap, close);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> welcome.offeredProperty().get() && !audience.get(), welcome.offeredProperty(), audience));
        managedProperty().bind(visibleProperty());
    }
}
