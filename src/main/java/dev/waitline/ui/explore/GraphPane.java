package dev.waitline.ui.explore;

import dev.waitline.diagram.StateDiagram;
import dev.waitline.diagram.StatesLayout;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.StateGraph;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import dev.waitline.ui.look.FxMeasure;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.SearchResult;
import dev.waitline.viewmodel.StatePlaces;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The states of a small search, with the one in which the session stands; a click on another goes there. */
public final class GraphPane extends Panel {
    private final WindowModel model;
    private final Texts texts;
    private final GraphView view;
    private @Nullable StateGraph graph;
    private @Nullable StatePlaces places;

    public GraphPane(WindowModel model, Texts texts, Look look, FxMeasure measure) {
        super("graph");
        this.model = model;
        this.texts = texts;
        this.view = new GraphView(look, measure, this::tip, this::go);
        title(texts.get("graph.title"));
        Button close = Parts.sign(
                "graph-close",
                texts.get("graph.close"),
                Feather.X,
                () -> model.exploration().graphShown(false));
        HBox legend = new HBox(
                mark(Feather.CHECK_CIRCLE, "outcome.finished", "good"),
                mark(Feather.ALERT_OCTAGON, "outcome.stuck", "bad"),
                mark(Feather.ALERT_TRIANGLE, "outcome.error", "bad"),
                mark(Feather.SQUARE, "graph.exit", "plain"));
        legend.getStyleClass().add("graph-legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(0);
        HBox tools = new HBox(
                Parts.sign("graph-out", texts.get("graph.out"), Feather.ZOOM_OUT, () -> view.zoom(1 / GraphView.ZOOM)),
                Parts.sign("graph-in", texts.get("graph.in"), Feather.ZOOM_IN, () -> view.zoom(GraphView.ZOOM)),
                Parts.sign("graph-fit", texts.get("graph.fit"), Feather.MAXIMIZE, view::fit),
                close);
        tools.getStyleClass().add("graph-tools");
        tools.setMinWidth(USE_PREF_SIZE);
        addToHeader(tools);
        content(view);
        getChildren().add(legend);
        setMinHeight(0);
        model.exploration().resultProperty().subscribe(this::show);
        model.runProperty().subscribe(this::stand);
        model.exploration().graphShownProperty().subscribe(there -> {
            if (there) {
                stand(model.runProperty().get());
            }
        });
    }

    private Label mark(Feather sign, String key, String look) {
        Label label = new Label(texts.get(key), new Icon(sign));
        label.getStyleClass().addAll("graph-mark", look);
        return label;
    }

    private void show(@Nullable SearchResult result) {
        StateGraph next = result == null ? null : result.findings().graph();
        graph = next;
        places = next == null ? null : new StatePlaces(next);
        hint(next == null ? "" : texts.get("graph.hint", next.nodes().size()));
        view.show(
                next == null || result == null
                        ? StateDiagram.EMPTY
                        : lay(next, result.findings().outcomes()));
        stand(model.runProperty().get());
    }

    private static StateDiagram lay(StateGraph graph, List<Outcome> outcomes) {
        // The graph tells how a program ended, and not whether some thread had failed before.
        Set<Schedule> failed = outcomes.stream()
                .filter(o -> o.ending().kind() == Ending.Kind.FINISHED && Tone.of(o) == Tone.BAD)
                .map(o -> o.witness().joined())
                .collect(Collectors.toSet());
        List<StateDiagram.State> states = graph.nodes().stream()
                .map(n -> new StateDiagram.State(n.depth(), kind(n, failed)))
                .toList();
        List<StateDiagram.Step> steps = graph.edges().stream()
                .map(e ->
                        new StateDiagram.Step(e.from(), e.to(), e.step() instanceof Choice.Run run ? run.thread() : -1))
                .toList();
        return StatesLayout.of(states, steps);
    }

    private static Ending.@Nullable Kind kind(StateGraph.Node node, Set<Schedule> failed) {
        Ending ending = node.ending();
        if (ending == null) {
            return null;
        }
        return failed.contains(node.schedule().joined()) ? Ending.Kind.ERROR : ending.kind();
    }

    private void stand(@Nullable RunView run) {
        if (places != null
                && run != null
                && model.exploration().graphShownProperty().get()) {
            view.stand(run.schedule() == null ? StatePlaces.UNKNOWN : places.after(run.schedule()));
        }
    }

    private String tip(int node) {
        if (graph == null || node >= graph.nodes().size()) {
            return "";
        }
        StateGraph.Node state = graph.nodes().get(node);
        Ending ending = state.ending();
        String where = texts.get("graph.node", node, state.depth());
        return ending == null
                ? where
                : where + "\n"
                        + switch (ending.kind()) {
                            case FINISHED -> texts.get("outcome.finished");
                            case STUCK -> texts.get("outcome.stuck");
                            case ERROR -> ending.detail();
                            case EXIT -> texts.get("outcome.exit", ending.status());
                        };
    }

    private void go(OptionalInt node) {
        StateGraph known = graph;
        if (known != null && node.isPresent() && node.getAsInt() < known.nodes().size()) {
            model.exploration().show(known.nodes().get(node.getAsInt()).schedule());
        }
    }
}
