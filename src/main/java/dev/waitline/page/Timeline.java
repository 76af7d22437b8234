package dev.waitline.page;

import dev.waitline.diagram.Theme;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Snapshot;
import dev.waitline.viewmodel.Movers;
import dev.waitline.viewmodel.RunView;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A slider over all steps, who ran in each, and the branches. */
final class Timeline extends Pane {
    /** Of more steps, each mark stands for several. */
    private static final int MARKS = 120;

    private final HTMLInputElement slider = (HTMLInputElement) Dom.element("input", "slider");
    private final HTMLElement strip = Dom.element("div", "movers");
    private final HTMLElement title;
    private final HTMLSelectElement branches = (HTMLSelectElement) Dom.element("select", "");
    private Movers shown = Movers.NONE;

    Timeline(Room room) {
        super("timeline", Texts.get("timeline.title"));
        this.title = (HTMLElement) head.getFirstChild();
        slider.setAttribute("type", "range");
        slider.setAttribute("min", "0");
        slider.setAttribute("id", "slider");
        slider.setAttribute("aria-label", Texts.get("timeline.slider"));
        branches.setAttribute("id", "branches");
        branches.setAttribute("aria-label", Texts.get("timeline.branches"));
        strip.setAttribute("aria-hidden", "true");
        Dom.on(slider, "input", e -> room.goTo(Integer.parseInt(slider.getValue())));
        Dom.on(branches, "change", e -> room.switchTo(Integer.parseInt(branches.getValue())));
        head.appendChild(branches);
        node.appendChild(slider);
        node.appendChild(strip);
    }

    @Override
    void show(RunView view) {
        title.setTextContent(Texts.get("timeline.step", view.position(), view.length()));
        slider.setAttribute("max", Integer.toString(view.length()));
        slider.setValue(Integer.toString(view.position()));
        slider.setAttribute("aria-valuetext", Texts.get("timeline.step", view.position(), view.length()));
        Dom.show(branches, view.branches().size() > 1);
        Dom.clear(branches);
        for (RunView.BranchRow branch : view.branches()) {
            String length = Texts.get(
                    branch.parent() < 0 ? "timeline.first" : "timeline.branch",
                    branch.id() + 1,
                    branch.fork(),
                    branch.length());
            HTMLElement option =
                    Dom.option(Integer.toString(branch.id()), Texts.get("timeline.branch.end", length, end(branch)));
            branches.appendChild(option);
            if (branch.current()) {
                branches.setSelectedIndex(branch.id());
            }
        }
        if (!view.movers().equals(shown)) {
            shown = view.movers();
            marks(shown);
        }
    }

    /** How a branch ended, in a word or two. */
    private static String end(RunView.BranchRow branch) {
        Snapshot last = branch.end();
        Ending how = last == null ? null : last.ending();
        if (how == null) {
            return Texts.get("timeline.end.open");
        }
        return switch (how.kind()) {
            case FINISHED -> Texts.get("timeline.end.finished");
            case STUCK -> Texts.get("timeline.end.stuck");
            case ERROR -> Texts.get("timeline.end.error");
            case EXIT -> Texts.get("timeline.end.exit", how.status());
        };
    }

    private void marks(Movers movers) {
        Dom.clear(strip);
        int each = Math.max(1, Math.ceilDiv(movers.length(), MARKS));
        for (int step = 1; step <= movers.length(); step += each) {
            HTMLElement mark = Dom.element("span", "mover");
            int thread = movers.at(step);
            mark.setAttribute(
                    "data-thread",
                    thread == Movers.CLOCK
                            ? "clock"
                            : thread == Movers.INJECTED ? "injected" : Integer.toString(Theme.index(thread)));
            strip.appendChild(mark);
        }
    }
}
