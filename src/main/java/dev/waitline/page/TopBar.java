package dev.waitline.page;

import dev.waitline.lesson.Lesson;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.StepUnit;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What moves the run, and what is chosen for all of it. */
final class TopBar {
    private static final int SPEEDS = 40;

    final HTMLElement node = Dom.element("header", "bar");
    private final Room room;
    private final HTMLElement back;
    private final HTMLElement start;
    private final HTMLElement end;
    private final HTMLElement play;
    private final HTMLSelectElement lessons = select("lessons", "bar.lessons");

    TopBar(Room room) {
        this.room = room;
        this.start = button("start", "|◀", "bar.start", () -> room.goTo(0));
        this.back = button("back", "◀", "bar.back", room::back);
        this.play = Dom.button("play", "primary", Texts.get("bar.play"), room::togglePlay);
        this.end = button("end", "▶|", "bar.end", () -> room.goTo(Integer.MAX_VALUE));
        HTMLElement step = Dom.button("step", "", Texts.get("bar.step"), room::step);
        step.setTitle(Texts.get("bar.step.tip"));
        play.setTitle(Texts.get("bar.play.tip"));
        HTMLInputElement speed = (HTMLInputElement) Dom.element("input", "speed");
        speed.setAttribute("type", "range");
        speed.setAttribute("id", "speed");
        speed.setAttribute("min", "1");
        speed.setAttribute("max", Integer.toString(SPEEDS));
        speed.setAttribute("aria-label", Texts.get("bar.speed"));
        speed.setTitle(Texts.get("bar.speed"));
        speed.setValue("4");
        Dom.on(speed, "input", e -> room.speed(Integer.parseInt(speed.getValue())));

        HTMLSelectElement next = select("next", "bar.next");
        List<String> names = List.of("next.choose", "next.cpython", "next.robin", "next.random");
        for (NextThread each : NextThread.values()) {
            next.appendChild(Dom.option(each.name(), Texts.get(names.get(each.ordinal()))));
        }
        Dom.on(next, "change", e -> room.next(NextThread.valueOf(next.getValue())));
        HTMLSelectElement unit = select("unit", "bar.unit");
        List<String> units = List.of("unit.statement", "unit.operation", "unit.library");
        for (StepUnit each : StepUnit.values()) {
            unit.appendChild(Dom.option(each.name(), Texts.get(units.get(each.ordinal()))));
        }
        Dom.on(unit, "change", e -> room.unit(StepUnit.valueOf(unit.getValue())));
        Dom.on(lessons, "change", e -> room.lesson(lessons.getSelectedIndex() - 1));

        HTMLElement moves = Dom.box("div", "moves", start, back, play, step, end, speed);
        moves.setAttribute("role", "group");
        moves.setAttribute("aria-label", Texts.get("bar.moves"));
        node.appendChild(Dom.box("span", "brand", Dom.element("strong", "", Texts.get("bar.name"))));
        node.appendChild(lessons);
        node.appendChild(moves);
        node.appendChild(Dom.box("div", "choices", next, unit));
        node.appendChild(Dom.box(
                "div",
                "choices",
                button("copy", Texts.get("bar.copy"), "bar.copy.tip", room::copyLink),
                button("theme", "◐", "bar.theme", room::toggleTheme)));
    }

    private static HTMLElement button(String id, String text, String tip, Runnable action) {
        HTMLElement button = Dom.button(id, "", text, action);
        button.setAttribute("aria-label", Texts.get(tip));
        button.setTitle(Texts.get(tip));
        return button;
    }

    private static HTMLSelectElement select(String id, String label) {
        HTMLSelectElement select = (HTMLSelectElement) Dom.element("select", "");
        select.setAttribute("id", id);
        select.setAttribute("aria-label", Texts.get(label));
        select.setTitle(Texts.get(label));
        return select;
    }

    /** @param current the number of the one that is open, from 0, or -1 */
    void lessons(List<Lesson> all, int current) {
        Dom.clear(lessons);
        lessons.appendChild(Dom.option("", Texts.get("bar.lessons.none")));
        for (Lesson lesson : all) {
            lessons.appendChild(Dom.option(lesson.id(), Texts.get("bar.lesson", lesson.number(), lesson.title())));
        }
        lessons.setSelectedIndex(current + 1);
    }

    void playing(boolean now) {
        play.setTextContent(Texts.get(now ? "bar.pause" : "bar.play"));
    }

    void show(RunView view) {
        able(start, view.position() > 0);
        able(back, view.position() > 0);
        able(end, view.position() < view.length());
    }

    private static void able(HTMLElement button, boolean now) {
        button.setAttribute("aria-disabled", Boolean.toString(!now));
    }
}
