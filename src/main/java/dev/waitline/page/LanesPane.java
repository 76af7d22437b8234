package dev.waitline.page;

import dev.waitline.diagram.Drawing;
import dev.waitline.diagram.Lanes;
import dev.waitline.diagram.LanesLayout;
import dev.waitline.diagram.Legend;
import dev.waitline.diagram.Theme;
import dev.waitline.viewmodel.LaneRow;
import dev.waitline.viewmodel.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A lane for each thread, with a button that moves it, and a column for each step. */
final class LanesPane extends Pane {
    static final double TALLEST = 52;
    static final double LOWEST = 26;
    static final double HEIGHT = 230;

    /** Lanes that are lower have one line beside them. */
    private static final double TWO_LINES_FROM = 44;

    private final Room room;
    private final HTMLElement headers = Dom.element("div", "lane-heads");
    private final HTMLElement canvas = Dom.element("div", "lane-canvas");
    private final Element svg = Dom.svg("");
    private final Element legend = Dom.svg(Texts.get("lanes.legend"));
    private final HTMLElement body = Dom.box("div", "lane-body", headers, canvas);
    private final HTMLElement foot = Dom.element("div", "legend");
    private final List<Header> rows = new ArrayList<>();
    private Lanes lanes = Lanes.EMPTY;
    private double legendWidth;
    private @Nullable Theme legendTheme;

    private record Header(HTMLElement row, HTMLElement dot, HTMLElement name, HTMLElement state, HTMLElement button) {}

    LanesPane(Room room) {
        super("lanes", Texts.get("lanes.title"));
        this.room = room;
        head.appendChild(Dom.element("span", "hint", Texts.get("lanes.hint")));
        canvas.appendChild(svg);
        node.appendChild(body);
        foot.appendChild(legend);
        node.appendChild(foot);
        Dom.on(
                canvas,
                "click",
                e -> lanes.stepAt(((MouseEvent) e).getClientX() - left(canvas)).ifPresent(room::goTo));
    }

    private static double left(HTMLElement element) {
        return element.getBoundingClientRect().getLeft();
    }

    @Override
    void show(RunView view) {
        List<LaneRow> threads = view.lanes();
        while (rows.size() < threads.size()) {
            rows.add(header(rows.size()));
        }
        while (rows.size() > threads.size()) {
            headers.removeChild(rows.removeLast().row());
        }
        double height = Math.clamp(Math.floor(HEIGHT / Math.max(1, threads.size())), LOWEST, TALLEST);
        for (int i = 0; i < threads.size(); i++) {
            fill(rows.get(i), threads.get(i), height, threads.get(i).thread() == view.chosen());
        }
        double width = Browser.width(canvas);
        if (width <= 0) {
            return;
        }
        LanesLayout.Area area = new LanesLayout.Area(
                width, height, threads.stream().map(LaneRow::thread).toList());
        lanes = LanesLayout.layout(view.columns(), view.position(), area, room.measure(), room.words());
        Dom.draw(svg, lanes.drawing(), List.of(), room.theme(), room.measure()::drop, "lane-hatch");
        svg.setAttribute(
                "aria-label",
                threads.stream().map(t -> t.name() + ": " + t.state()).collect(Collectors.joining("; ")));
        if (view.mover() >= 0 && view.mover() < rows.size()) {
            Browser.reveal(body, rows.get(view.mover()).row());
        }
        legend(Browser.width(foot) - 24);
    }

    private void legend(double width) {
        if (width != legendWidth || room.theme() != legendTheme) {
            legendWidth = width;
            legendTheme = room.theme();
            Drawing drawing = Legend.layout(width, room.measure(), room.words());
            Dom.draw(legend, drawing, List.of(), room.theme(), room.measure()::drop, "legend-hatch");
        }
    }

    private Header header(int thread) {
        HTMLElement dot = Dom.dot(thread);
        HTMLElement name = Dom.element("span", "lane-name");
        HTMLElement state = Dom.element("span", "lane-state");
        HTMLElement choose = Dom.button("choose-" + thread, "lane-choose", "", () -> room.choose(thread));
        choose.appendChild(dot);
        choose.appendChild(Dom.box("span", "lane-words", name, state));
        HTMLElement button = Dom.button("step-" + thread, "lane-step", "▶|", () -> room.step(thread));
        HTMLElement row = Dom.box("div", "lane-head", choose, button);
        headers.appendChild(row);
        return new Header(row, dot, name, state, button);
    }

    private static void fill(Header header, LaneRow lane, double height, boolean chosen) {
        Browser.style(header.row(), "height", height + "px");
        header.row().setClassName("lane-head" + (chosen ? " chosen" : "") + (height < TWO_LINES_FROM ? " low" : ""));
        header.name().setTextContent(lane.name());
        header.state().setTextContent(lane.state());
        header.row().setTitle(lane.name() + ": " + lane.state());
        boolean can = lane.motion() == LaneRow.Motion.CAN_MOVE;
        String does = can ? Texts.get("lane.will", lane.name(), lane.action()) : lane.action();
        header.button().setAttribute("aria-disabled", Boolean.toString(!can));
        header.button().setAttribute("aria-label", does);
        header.button().setTitle(does);
    }
}
