package dev.waitline.ui.timeline;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Snapshot;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView.BranchRow;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The branches of the run as a tree that says how each ended. There only where there are several. */
final class BranchMenu extends MenuButton {
    private static final String INDENT = "\u2003";

    private final WindowModel model;
    private final Texts texts;
    private final IntConsumer compare;
    private List<BranchRow> shown = List.of();

    /** @param compare holds the current branch against another */
    BranchMenu(WindowModel model, Texts texts, IntConsumer compare) {
        this.model = model;
        this.texts = texts;
        this.compare = compare;
        setId("branches");
        getStyleClass().add("small");
        setGraphic(new Icon(Feather.GIT_BRANCH));
    }

    void show(List<BranchRow> next) {
        setVisible(next.size() > 1);
        setManaged(next.size() > 1);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        getItems().clear();
        add(-1, 0);
        Menu beside = new Menu(texts.get("timeline.compare"), new Icon(Feather.COLUMNS));
        beside.setId("compare");
        for (BranchRow branch : next) {
            if (branch.current()) {
                setText(texts.get("timeline.branch.current", branch.id() + 1, next.size()));
            } else {
                MenuItem item = new MenuItem(words(branch));
                item.setId("compare-" + branch.id());
                item.setMnemonicParsing(false);
                item.setOnAction(e -> compare.accept(branch.id()));
                beside.getItems().add(item);
            }
        }
        MenuItem fork = new MenuItem(texts.get("timeline.fork"), new Icon(Feather.GIT_COMMIT));
        fork.setId("to-fork");
        fork.setOnAction(e -> model.playing().toNextFork());
        getItems().addAll(new SeparatorMenuItem(), fork, beside);
    }

    /** The branches that left {@code parent}, each with those that left it, as one comes by them. */
    private void add(int parent, int depth) {
        List<BranchRow> children =
                new ArrayList<>(shown.stream().filter(b -> b.parent() == parent).toList());
        children.sort(Comparator.comparingInt(BranchRow::fork).thenComparingInt(BranchRow::id));
        for (BranchRow branch : children) {
            String place = depth == 0 ? "" : INDENT.repeat(depth - 1) + "\u2514 ";
            RadioMenuItem item = new RadioMenuItem(place + words(branch));
            item.setId("branch-" + branch.id());
            item.setMnemonicParsing(false);
            item.setSelected(branch.current());
            item.setOnAction(e -> model.playing().switchTo(branch.id()));
            item.setGraphic(new Icon(icon(branch)));
            getItems().add(item);
            add(branch.id(), depth + 1);
        }
    }

    private String words(BranchRow branch) {
        String length = branch.parent() < 0
                ? texts.get("timeline.branch.first", branch.id() + 1, branch.length())
                : texts.get("timeline.branch", branch.id() + 1, branch.length(), branch.parent() + 1, branch.fork());
        Snapshot end = branch.end();
        Ending how = end == null ? null : end.ending();
        return texts.get(
                "timeline.branch.end",
                length,
                end == null || how == null
                        ? texts.get("timeline.branch.open")
                        : EndingText.of(end, how, model, texts).text());
    }

    private Feather icon(BranchRow branch) {
        Snapshot end = branch.end();
        Ending how = end == null ? null : end.ending();
        if (end == null || how == null) {
            return Feather.MORE_HORIZONTAL;
        }
        return EndingText.of(end, how, model, texts).good() ? Feather.CHECK : Feather.ALERT_TRIANGLE;
    }
}
