package dev.waitline.ui.panels;

import dev.waitline.trace.ThreadState;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Why a thread does not move, as a chain from it to what could end its wait. */
public final class WhyPane extends Panel {
    private final Texts texts;
    private final VBox chain = new VBox();
    private final List<Label> links = new ArrayList<>();
    private List<String> shown = List.of();

    public WhyPane(WindowModel model, Texts texts) {
        super("why");
        longTitle();
        this.texts = texts;
        chain.getStyleClass().add("why-chain");
        ScrollPane scroll = new ScrollPane(chain);
        Scrolling.settle(scroll);
        scroll.setMinHeight(0);
        content(scroll);
        setMinHeight(0);
        model.runProperty().subscribe(this::show);
    }

    private void show(@Nullable RunView view) {
        if (view == null) {
            return;
        }
        String name = view.snapshot().threadName(view.whyThread());
        ThreadState state =
                view.snapshot().thread(view.whyThread()).map(t -> t.state()).orElse(new ThreadState.Runnable());
        title(texts.get(
                switch (state) {
                    case ThreadState.Runnable s -> "why.runnable";
                    case ThreadState.WantsLock s -> "why.blocked";
                    case ThreadState.Waiting s -> "why.waiting";
                    case ThreadState.Joining s -> "why.waiting";
                    case ThreadState.Sleeping s -> "why.asleep";
                    case ThreadState.Outside s -> "why.outside";
                    case ThreadState.Ended s -> "why.ended";
                },
                name));
        if (view.why().equals(shown)) {
            return;
        }
        shown = view.why();
        while (links.size() < shown.size()) {
            Label link = new Label();
            link.getStyleClass().add(links.isEmpty() ? "why-first" : "why-link");
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            links.add(link);
        }
        for (int i = 0; i < shown.size(); i++) {
            links.get(i).setText(shown.get(i).strip());
        }
        if (chain.getChildren().size() != shown.size()) {
            chain.getChildren().setAll(links.subList(0, shown.size()));
        }
    }
}
