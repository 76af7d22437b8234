package dev.waitline.ui.lanes;

import dev.waitline.diagram.Lanes;
import dev.waitline.diagram.LanesLayout;
import dev.waitline.diagram.Legend;
import dev.waitline.ui.look.CanvasPainter;
import dev.waitline.ui.look.FxMeasure;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.LaneRow;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The threads: headers that can be used, and beside them the drawn lanes. A click on a column goes to its step. */
public final class LanesPane extends Panel {
    private static final double TALLEST = 62;
    private static final double LOWEST = 22;
    /** Below this a header has its words on one line. */
    private static final double TWO_LINES_FROM = 33;

    private static final double ZOOM = 1.4;
    private static final double NARROWEST = 1 / (ZOOM * ZOOM * ZOOM * ZOOM);
    /** As many steps are shown as fit, and these are enough for every width where columns have their labels. */
    private static final int STEPS = 56;

    private static final double HEADER = 262;
    private static final double LEGEND_INSET = 16;
    /** Of a narrow pane, at most. */
    private static final double HEADER_SHARE = 0.46;

    private static final double HEADER_NARROW = 214;

    private final WindowModel model;
    private final Texts texts;
    private final Look look;
    private final FxMeasure measure;
    private final CanvasPainter painter;
    private final Canvas canvas = new Canvas();
    private final Canvas legend = new Canvas();
    private final List<LaneHeader> headers = new ArrayList<>();
    private final Rows rows = new Rows();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final LaneMap map = new LaneMap(scroll);
    private final Hyperlink away = new Hyperlink();
    private final Set<Integer> hidden = new HashSet<>();
    private final Set<Integer> pinned = new LinkedHashSet<>();
    private List<LaneRow> lanesShown = List.of();
    private double zoom = 1;
    private @Nullable RunView view;
    private Lanes lanes = Lanes.EMPTY;

    public LanesPane(WindowModel model, Texts texts, Look look, FxMeasure measure) {
        super("lanes");
        this.model = model;
        this.texts = texts;
        this.look = look;
        this.measure = measure;
        this.painter = new CanvasPainter(measure);
        title(texts.get("lanes.title"));
        canvas.setId("lanes-canvas");
        Scrolling.settle(scroll);
        scroll.setMinHeight(0);
        rows.getChildren().add(canvas);
        canvas.setOnMouseClicked(e -> lanes.stepAt(e.getX() / look.scale()).ifPresent(model.playing()::goTo));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        content(new HBox(scroll, map));
        away.setId("lanes-hidden");
        away.setOnAction(e -> showAll());
        addToHeader(away);
        addToHeader(zoom("lanes-narrower", Feather.ZOOM_OUT, 1 / ZOOM));
        addToHeader(zoom("lanes-wider", Feather.ZOOM_IN, ZOOM));
        rows.addEventHandler(ScrollEvent.SCROLL, e -> {
            if (e.isShortcutDown() && e.getDeltaY() != 0) {
                zoom(e.getDeltaY() > 0 ? ZOOM : 1 / ZOOM);
                e.consume();
            }
        });
        Pane foot = new Pane(legend);
        foot.getStyleClass().add("lanes-legend");
        // Who presents says what is what, and needs the room.
        model.presenting().onProperty().subscribe(on -> Panel.there(foot, !on));
        foot.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(foot);
        foot.widthProperty().subscribe(w -> drawLegend());
        scroll.viewportBoundsProperty().subscribe(b -> rows.requestLayout());
        look.themeProperty().subscribe(t -> {
            drawLegend();
            rows.stale();
        });
        look.sizeProperty().subscribe(s -> {
            drawLegend();
            rows.stale();
        });
        model.runProperty().subscribe(this::show);
        model.documents()
                .diagnosticProperty()
                .subscribe(d -> hint(texts.get(d == null ? "lanes.hint" : "lanes.former")));
    }

    private void show(@Nullable RunView next) {
        if (next == null) {
            return;
        }
        if (view == null || view.run() != next.run()) {
            hidden.clear();
            pinned.clear();
        }
        view = next;
        List<LaneRow> threads = order(next.lanes());
        lanesShown = threads;
        there(away, !hidden.isEmpty());
        away.setText(texts.get("lanes.hidden", hidden.size()));
        while (headers.size() < threads.size()) {
            LaneHeader header = new LaneHeader(texts, model.playing()::choose, model.playing()::step, this::menu);
            headers.add(header);
            rows.getChildren().add(header);
        }
        while (headers.size() > threads.size()) {
            rows.getChildren().remove(headers.removeLast());
        }
        for (int i = 0; i < threads.size(); i++) {
            headers.get(i).show(threads.get(i), threads.get(i).thread() == next.chosen());
        }
        rows.stale();
        map.show(threads, next.mover(), look.themeProperty().get());
        int mover = threads.stream().map(LaneRow::thread).toList().indexOf(next.mover());
        if (mover >= 0) {
            // Their places are known once they have been laid out.
            Platform.runLater(() -> {
                map.fit();
                if (mover < headers.size()) {
                    Scrolling.reveal(scroll, headers.get(mover));
                }
            });
        }
    }

    /** Those that are pinned come first, and those that are hidden not at all. */
    private List<LaneRow> order(List<LaneRow> all) {
        List<LaneRow> seen =
                all.stream().filter(l -> !hidden.contains(l.thread())).toList();
        List<LaneRow> order = new ArrayList<>();
        pinned.forEach(t -> seen.stream().filter(l -> l.thread() == t).forEach(order::add));
        seen.stream().filter(l -> !pinned.contains(l.thread())).forEach(order::add);
        return order;
    }

    private List<MenuItem> menu(LaneRow row) {
        int thread = row.thread();
        List<MenuItem> items = new ArrayList<>();
        if (row.motion() != LaneRow.Motion.ENDED) {
            items.add(item(
                    "lane-hold",
                    texts.get(row.held() ? "lane.release" : "lane.hold", row.name()),
                    () -> model.playing().hold(thread, !row.held())));
        }
        boolean top = pinned.contains(thread);
        items.add(item("lane-pin", texts.get(top ? "lane.unpin" : "lane.pin"), () -> {
            if (!pinned.remove(thread)) {
                pinned.add(thread);
            }
        }));
        if (lanesShown.size() > 1) {
            items.add(item("lane-hide", texts.get("lane.hide"), () -> hidden.add(thread)));
        }
        List<Integer> ended = lanesShown.stream()
                .filter(l -> l.motion() == LaneRow.Motion.ENDED)
                .map(LaneRow::thread)
                .toList();
        if (!ended.isEmpty() && ended.size() < lanesShown.size()) {
            items.add(item("lane-hide-ended", texts.get("lane.hide.ended"), () -> hidden.addAll(ended)));
        }
        if (!hidden.isEmpty()) {
            items.add(item("lane-show-all", texts.get("lane.show.all"), hidden::clear));
        }
        return items;
    }

    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> {
            action.run();
            show(view);
        });
        return item;
    }

    private void showAll() {
        hidden.clear();
        show(view);
    }

    private Button zoom(String id, Feather icon, double factor) {
        Button button = new Button("", new Icon(icon, 0.9));
        button.setId(id);
        button.getStyleClass().addAll("icon-button", "small-icon");
        String what = texts.get(factor < 1 ? "lanes.narrower" : "lanes.wider");
        button.setAccessibleText(what);
        button.setTooltip(new Tooltip(what));
        button.setOnAction(e -> zoom(factor));
        return button;
    }

    /** Narrower columns show more steps; as many as there is room for are asked for. */
    private void zoom(double factor) {
        double next = Math.clamp(zoom * factor, NARROWEST, 1);
        if (next != zoom) {
            zoom = next;
            model.playing().columns((int) Math.ceil(STEPS / next));
            rows.stale();
        }
    }

    private double headerWidth() {
        double width = scroll.getViewportBounds().getWidth() / look.scale();
        return width < 620 ? Math.min(HEADER_NARROW, width * HEADER_SHARE) : HEADER;
    }

    private void drawLegend() {
        double width = legend.getParent() == null
                ? 0
                : ((Region) legend.getParent()).getWidth() / look.scale() - 2 * LEGEND_INSET;
        if (width > 0) {
            painter.paint(
                    legend,
                    Legend.layout(width, measure, model.words()),
                    look.themeProperty().get(),
                    look.scale());
            legend.setLayoutX(LEGEND_INSET * look.scale());
        }
    }

    /** Places the headers beside the canvas, and draws the lanes when they or their room have changed. */
    private final class Rows extends Pane {
        private boolean stale = true;
        private double drawnWidth;
        private double drawnRow;

        void stale() {
            stale = true;
            requestLayout();
        }

        private double rowHeight() {
            double room = scroll.getViewportBounds().getHeight() / look.scale() - LanesLayout.TOP - 8;
            return Math.clamp(Math.floor(room / Math.max(1, headers.size())), LOWEST, TALLEST);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil((LanesLayout.TOP + rowHeight() * headers.size() + 6) * look.scale());
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            RunView shown = view;
            if (shown == null || getWidth() <= 0) {
                return;
            }
            double scale = look.scale();
            double row = rowHeight();
            double header = headerWidth() * scale;
            double room = getWidth() / scale - headerWidth() - 8;
            for (int i = 0; i < headers.size(); i++) {
                LaneHeader node = headers.get(i);
                node.oneLine(row < TWO_LINES_FROM);
                double height = Math.round(row * scale) - 2;
                double middle = (LanesLayout.TOP + row * i + row * 0.44) * scale;
                node.resizeRelocate(0, Math.round(middle - height / 2), header - 6 * scale, height);
            }
            canvas.setLayoutX(header);
            if (stale || drawnWidth != room || drawnRow != row) {
                stale = false;
                drawnWidth = room;
                drawnRow = row;
                LanesLayout.Area area = new LanesLayout.Area(
                        room, row, lanesShown.stream().map(LaneRow::thread).toList(), zoom);
                lanes = LanesLayout.layout(shown.columns(), shown.position(), area, measure, model.words());
                painter.paint(canvas, lanes.drawing(), look.themeProperty().get(), scale);
            }
        }
    }
}
