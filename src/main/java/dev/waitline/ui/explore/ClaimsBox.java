package dev.waitline.ui.explore;

import dev.waitline.explore.Claim;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exploration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** What must hold: expressions that a search looks at, a row for each. */
final class ClaimsBox extends VBox {
    private final Exploration exploration;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Button add;
    private final CheckBox first = new CheckBox();
    private boolean taking;

    ClaimsBox(Exploration exploration, Texts texts) {
        this.exploration = exploration;
        this.texts = texts;
        setId("explore-claims");
        getStyleClass().add("explore-claims");
        rows.getStyleClass().add("explore-claim-rows");
        add = Parts.sign("explore-claim-add", texts.get("explore.claims.add"), Feather.CHECK_SQUARE, this::addEmpty);
        first.setId("explore-first");
        first.setText(texts.get("explore.first"));
        first.setWrapText(true);
        first.setSelected(exploration.optionsProperty().get().first());
        first.selectedProperty()
                .subscribe(s ->
                        exploration.options(exploration.optionsProperty().get().withFirst(s)));
        Label problem = Parts.label("", "explore-problem");
        problem.setId("explore-problem");
        exploration.problemProperty().subscribe(text -> {
            problem.setText(text);
            Panel.there(problem, !text.isEmpty());
        });
        getChildren().addAll(rows, first, problem);
        exploration.optionsProperty().subscribe(options -> show(options.claims()));
    }

    /** The button that adds a row. */
    Button adder() {
        return add;
    }

    private void show(List<Claim> claims) {
        if (!taking && !claims.equals(said())) {
            rows.getChildren().clear();
            claims.forEach(this::addRow);
        }
        sized();
    }

    private void sized() {
        Panel.there(first, !rows.getChildren().isEmpty());
        Panel.there(this, !rows.getChildren().isEmpty());
    }

    private void addEmpty() {
        Row row = addRow(new Claim(Claim.When.ALWAYS, ""));
        sized();
        row.expression.requestFocus();
    }

    private Row addRow(Claim claim) {
        Row row = new Row(claim);
        rows.getChildren().add(row);
        return row;
    }

    private List<Claim> said() {
        List<Claim> claims = new ArrayList<>();
        for (Node each : rows.getChildren()) {
            if (each instanceof Row row && !row.expression.getText().isBlank()) {
                claims.add(new Claim(row.when.getValue(), row.expression.getText()));
            }
        }
        return claims;
    }

    private void take() {
        taking = true;
        exploration.claims(said());
        taking = false;
        sized();
    }

    private final class Row extends VBox {
        private final ComboBox<Claim.When> when = new ComboBox<>();
        private final TextField expression;

        Row(Claim claim) {
            getStyleClass().add("explore-claim");
            when.getItems().setAll(Claim.When.values());
            when.setValue(claim.when());
            when.setMinWidth(USE_PREF_SIZE);
            when.setAccessibleText(texts.get("explore.claims.when"));
            when.setConverter(new StringConverter<>() {
                @Override
                public String toString(Claim.When value) {
                    return value == null
                            ? ""
                            : texts.get(
                                    switch (value) {
                                        case ALWAYS -> "explore.claims.always";
                                        case NEVER -> "explore.claims.never";
                                        case FINALLY -> "explore.claims.finally";
                                    });
                }

                @Override
                public Claim.When fromString(String text) {
                    throw new UnsupportedOperationException(text);
                }
            });
            expression = new TextField(claim.expression());
            expression.getStyleClass().add("code-field");
            expression.setPromptText(texts.get("explore.claims.prompt"));
            expression.setAccessibleText(texts.get("explore.claims.expression"));
            when.setOnAction(e -> take());
            expression.textProperty().subscribe((was, now) -> take());
            expression.setOnAction(e -> exploration.search());
            Button remove = Parts.sign("", texts.get("explore.claims.remove"), Feather.X, () -> {
                rows.getChildren().remove(this);
                add.requestFocus();
                take();
            });
            HBox head = new HBox(when, Parts.gap(), remove);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, expression);
        }
    }
}
