package dev.waitline.ui.inject;

import dev.waitline.trace.Call;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Injecting;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Calls that a helper thread makes, timeouts that fire now, and wakeups out of nothing. */
public final class InjectPane extends ScrollPane {
    private final Injecting injecting;
    private final Texts texts;
    private final ComboBox<Resource> target = new ComboBox<>();
    private final FlowPane calls = new FlowPane();
    private final FlowPane timeouts = new FlowPane();
    private final FlowPane wakeups = new FlowPane();
    private final Label noPrimitive = new Label();
    private final Label noTimeout = new Label();
    private final Label noWaiter = new Label();
    private final Map<String, Button> buttons = new HashMap<>();
    private List<Resource> shownPrimitives = List.of();
    private List<ThreadView> shownTimeouts = List.of();
    private List<ThreadView> shownWaiters = List.of();
    private @Nullable Resource shownTarget;
    private boolean showing;

    public InjectPane(WindowModel model, Texts texts) {
        this.injecting = model.injecting();
        this.texts = texts;
        Scrolling.settle(this);
        target.setId("inject-target");
        target.setMaxWidth(Double.MAX_VALUE);
        target.setButtonCell(new ResourceCell());
        target.setCellFactory(list -> new ResourceCell());
        target.valueProperty().subscribe(r -> {
            if (!showing && r != null) {
                injecting.target(r.id());
            }
        });
        calls.setId("inject-calls");
        timeouts.setId("inject-timeouts");
        wakeups.setId("inject-wakeups");
        VBox box = new VBox(
                heading("inject.call"),
                target,
                noPrimitive,
                calls,
                heading("inject.timeout"),
                noTimeout,
                timeouts,
                heading("inject.wakeup"),
                noWaiter,
                wakeups);
        box.getStyleClass().add("tab-body");
        remark(noPrimitive, "inject.call.none");
        remark(noTimeout, "inject.timeout.none");
        remark(noWaiter, "inject.wakeup.none");
        for (FlowPane flow : List.of(calls, timeouts, wakeups)) {
            flow.getStyleClass().add("inject-buttons");
            flow.setMinWidth(0);
        }
        setContent(box);
        model.runProperty().subscribe(this::show);
        injecting.targetProperty().subscribe(t -> show(model.runProperty().get()));
    }

    private void remark(Label label, String key) {
        label.setText(texts.get(key));
        label.getStyleClass().add("remark");
        label.setWrapText(true);
        label.managedProperty().bind(label.visibleProperty());
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("tab-heading");
        return label;
    }

    private void show(@Nullable RunView view) {
        if (view == null) {
            return;
        }
        Snapshot snapshot = view.snapshot();
        primitives(snapshot);
        List<ThreadView> timed = snapshot.threads().stream()
                .filter(t -> t.state().deadlineOrNull() != null)
                .toList();
        if (differ(timed, shownTimeouts)) {
            shownTimeouts = timed;
            timeouts.getChildren()
                    .setAll(timed.stream()
                            .map(t -> kept("inject-fire-", t, () -> injecting.fire(t.id())))
                            .toList());
            noTimeout.setVisible(timed.isEmpty());
        }
        List<ThreadView> waiting = snapshot.threads().stream()
                .filter(t -> t.state() instanceof ThreadState.Waiting w && w.on().kind() == Resource.Kind.CONDITION)
                .toList();
        if (differ(waiting, shownWaiters)) {
            shownWaiters = waiting;
            wakeups.getChildren()
                    .setAll(waiting.stream()
                            .map(t -> kept("inject-wake-", t, () -> injecting.wake(t.id())))
                            .toList());
            noWaiter.setVisible(waiting.isEmpty());
        }
    }

    private static boolean differ(List<ThreadView> one, List<ThreadView> other) {
        return !one.stream()
                        .map(ThreadView::id)
                        .toList()
                        .equals(other.stream().map(ThreadView::id).toList())
                || !one.stream()
                        .map(ThreadView::name)
                        .toList()
                        .equals(other.stream().map(ThreadView::name).toList());
    }

    private void primitives(Snapshot snapshot) {
        List<Resource> primitives = snapshot.primitives().stream()
                .map(PrimitiveView::resource)
                .filter(r -> !r.offered().isEmpty())
                .toList();
        Resource wanted = primitives.stream()
                .filter(r -> Integer.valueOf(r.id())
                        .equals(injecting.targetProperty().get()))
                .findFirst()
                .or(() -> primitives.stream()
                        .filter(r -> r.kind() == Resource.Kind.CONDITION)
                        .findFirst())
                .or(() -> primitives.stream().findFirst())
                .orElse(null);
        showing = true;
        if (!primitives.equals(shownPrimitives)) {
            shownPrimitives = primitives;
            target.getItems().setAll(primitives);
        }
        if (wanted != null && !wanted.equals(target.getValue())) {
            target.setValue(wanted);
        }
        showing = false;
        boolean some = !primitives.isEmpty();
        target.setVisible(some);
        target.setManaged(some);
        noPrimitive.setVisible(!some);
        if (wanted == null || !wanted.equals(shownTarget)) {
            shownTarget = wanted;
            calls.getChildren().clear();
            if (wanted != null) {
                wanted.offered().forEach(c -> calls.getChildren().add(call(c)));
            }
        }
    }

    private Button kept(String id, ThreadView thread, Runnable action) {
        return buttons.computeIfAbsent(
                id + thread.id() + thread.name(),
                k -> button(id + thread.id(), thread.shortName(), thread.id(), action));
    }

    private Button call(Call call) {
        String method = call.toString().substring(call.target().length() + 1);
        String id = "inject-" + call.method().replace('_', '-')
                + (call.arguments().isEmpty() ? "" : "-" + call.arguments().getFirst());
        return button(id, method, -1, () -> injecting.inject(call));
    }

    private Button button(String id, String text, int thread, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("inject-button");
        if (thread >= 0) {
            button.setGraphic(new Dot(thread));
        }
        button.setOnAction(e -> action.run());
        return button;
    }

    /** {@code cond   Condition}. */
    private static final class ResourceCell extends ListCell<Resource> {
        ResourceCell() {
            getStyleClass().add("python-name");
            setMnemonicParsing(false);
        }

        @Override
        protected void updateItem(@Nullable Resource item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    item == null || empty
                            ? ""
                            : item.name() + "   " + item.kind().primitive().shortType());
        }
    }
}
