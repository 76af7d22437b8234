package dev.waitline.ui.explore;

import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RealRuns;
import dev.waitline.viewmodel.Sightings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The button that runs the program many times on real threads, and what came of that in a line. */
final class RunsBox extends VBox {
    private final RealRuns runs;
    private final Texts texts;
    private final Button run;
    private final Button stop;
    private final Label line = Parts.label("", "remark");

    RunsBox(RealRuns runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
        getStyleClass().add("runs-box");
        run = Parts.button("runs-start", "", Feather.REPEAT, runs::run);
        Parts.tip(run, texts.get("runs.tip"));
        stop = Parts.button("runs-stop", texts.get("explore.stop"), Feather.SQUARE, runs::stop);
        run.setMaxWidth(Double.MAX_VALUE);
        // In a narrow pane its text takes two lines, and nothing beside it is cut.
        run.setMinWidth(0);
        run.setWrapText(true);
        stop.setMaxWidth(Double.MAX_VALUE);
        line.setId("runs-line");
        getChildren().addAll(run, stop, line);
        runs.whereProperty()
                .subscribe(where -> run.setText(
                        switch (where) {
                            case JVM -> texts.get("runs.jvm", RealRuns.TIMES);
                            case CPYTHON -> texts.get("runs.cpython", RealRuns.TIMES);
                        }));
        runs.runningProperty().subscribe(r -> show());
        runs.seenProperty().subscribe(s -> show());
    }

    private void show() {
        boolean now = runs.runningProperty().get();
        if (run.isFocused() || stop.isFocused()) {
            (now ? stop : run).setVisible(true);
            (now ? stop : run).requestFocus();
        }
        Panel.there(run, !now);
        Panel.there(stop, now);
        Sightings seen = runs.seenProperty().get();
        Panel.there(line, now || seen != null);
        line.setText(
                seen == null
                        ? texts.get("runs.begin")
                        : now
                                ? texts.get("runs.progress", seen.runs(), seen.wanted(), seen.engine())
                                : texts.get(
                                        "runs.over",
                                        seen.runs(),
                                        seen.engine(),
                                        seen.seconds(),
                                        seen.kinds().size()));
    }
}
