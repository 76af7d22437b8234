package dev.waitline.page;

import dev.waitline.diagram.Card;
import dev.waitline.diagram.PrimitivesLayout;
import dev.waitline.diagram.SharedVariable;
import dev.waitline.viewmodel.RunView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;
import org.teavm.jso.dom.xml.NodeList;

/** The variables that threads share, and a card for each primitive; cells walk from station to station. */
final class QueuesPane extends Pane {
    /** So many cards are shown even if nobody stands on them. */
    static final int SHOWN = 3;

    private final Room room;
    private final HTMLElement shared = Dom.element("div", "shared");
    private final HTMLElement canvas = Dom.element("div", "cards");
    private final HTMLElement quiet = Dom.element("p", "hint");
    private final Element svg = Dom.svg("");
    private Map<String, PrimitivesLayout.Place> places = Map.of();
    private int run = -1;

    QueuesPane(Room room) {
        super("queues", Texts.get("queues.title"));
        this.room = room;
        canvas.appendChild(svg);
        node.appendChild(shared);
        node.appendChild(canvas);
        node.appendChild(quiet);
    }

    @Override
    void show(RunView view) {
        shared(view);
        List<Card> all = view.cards();
        List<Card> shown =
                all.stream().filter(c -> all.size() <= SHOWN || !c.isQuiet()).toList();
        List<Card> others = all.stream().filter(c -> !shown.contains(c)).toList();
        quiet.setTextContent(
                all.isEmpty()
                        ? Texts.get("queues.none")
                        : Texts.get(
                                "queues.quiet", others.stream().map(Card::name).collect(Collectors.joining(", "))));
        Dom.show(quiet, all.isEmpty() || !others.isEmpty());
        double width = Browser.width(canvas);
        if (width <= 0) {
            return;
        }
        PrimitivesLayout.Placed placed = PrimitivesLayout.fitting(shown, width, room.measure(), room.words());
        Dom.draw(svg, placed.drawing(), placed.cells(), room.theme(), room.measure()::drop, "card-hatch");
        svg.setAttribute("aria-label", shown.stream().map(QueuesPane::inWords).collect(Collectors.joining(" ")));
        Map<String, PrimitivesLayout.Place> next = new HashMap<>();
        placed.cells().forEach(p -> next.put(p.card() + " " + p.key(), p));
        if (run == view.run() && !Browser.matches("(prefers-reduced-motion: reduce)")) {
            walk(next);
        }
        run = view.run();
        places = next;
    }

    /** Cells that stood elsewhere on their card begin there; those that are new come from the right. */
    private void walk(Map<String, PrimitivesLayout.Place> next) {
        NodeList<? extends Node> nodes = svg.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            String key = element.getAttribute("data-cell");
            PrimitivesLayout.Place now = key == null ? null : next.get(key);
            if (now != null) {
                PrimitivesLayout.Place before = places.get(key);
                double dx = before == null ? 28 : before.x() - now.x();
                double dy = before == null ? 0 : before.y() - now.y();
                if (dx != 0 || dy != 0) {
                    Browser.slideFrom(element, dx, dy);
                }
            }
        }
    }

    private static String inWords(Card card) {
        List<String> stations = new ArrayList<>();
        for (Card.Station station : card.stations()) {
            if (!station.cells().isEmpty()) {
                stations.add(station.title() + ": "
                        + station.cells().stream().map(Card.Cell::name).collect(Collectors.joining(", ")));
            }
        }
        return card.name() + (stations.isEmpty() ? "." : ": " + String.join("; ", stations) + ".");
    }

    private void shared(RunView view) {
        Dom.clear(shared);
        Set<String> touched = view.touchedVariables();
        for (SharedVariable variable : view.shared()) {
            HTMLElement chip = Dom.box(
                    "span",
                    touched.contains(variable.name()) ? "variable touched" : "variable",
                    Dom.element("code", "", variable.name() + " = " + variable.value()));
            if (variable.writer() >= 0) {
                chip.appendChild(Dom.dot(variable.writer()));
            }
            for (SharedVariable.Carried carried : variable.carried()) {
                HTMLElement held =
                        Dom.box("span", carried.outOfDate() ? "carried stale" : "carried", Dom.dot(carried.thread()));
                held.appendChild(Dom.element("code", "", carried.value()));
                held.setTitle(Texts.get(
                        carried.outOfDate() ? "shared.stale" : "shared.carries",
                        view.snapshot().threadName(carried.thread()),
                        carried.value()));
                chip.appendChild(held);
            }
            shared.appendChild(chip);
        }
        Dom.show(shared, !view.shared().isEmpty());
    }
}
