package dev.waitline.page;

import dev.waitline.narrate.Found;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import dev.waitline.viewmodel.RunView;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Has a worker search every schedule, tells how far it is, and shows what it found. */
final class SearchTab implements SidePane.Tab {
    private final Room room;
    private final HTMLElement node = Dom.element("div", "");
    private final HTMLElement search;
    private final HTMLElement progress = Dom.element("p", "hint");
    private final HTMLElement found = Dom.element("div", "found");
    private @Nullable JSObject worker;
    /** The text of which what is shown was found, or is to be. */
    private String about = "";
    /** The text that the page was made of, and what was found in it beforehand. */
    private final @Nullable String exported = Json.text(Json.get(Json.parse(Browser.textOf("run")), "program"), "text");

    private final @Nullable Found foreseen = FoundJson.read(Json.parse(Browser.textOf("foreseen")));

    SearchTab(Room room) {
        this.room = room;
        this.search = Dom.button("search", "primary", Texts.get("search.start"), this::toggle);
        progress.setAttribute("id", "search-progress");
        progress.setAttribute("role", "status");
        progress.setTextContent(Texts.get("search.intro"));
        found.setAttribute("id", "found");
        node.appendChild(search);
        node.appendChild(progress);
        node.appendChild(found);
    }

    @Override
    public HTMLElement node() {
        return node;
    }

    @Override
    public void show(RunView view) {
        if (!about.equals(view.programText())) {
            stop();
            about = view.programText();
            Dom.clear(found);
            progress.setTextContent(Texts.get("search.intro"));
            if (foreseen != null && about.equals(exported)) {
                show(foreseen, "search.cut.early");
            }
        }
    }

    private void toggle() {
        if (worker != null) {
            stop();
            progress.setTextContent(Texts.get("search.stopped"));
            return;
        }
        Dom.clear(found);
        progress.setTextContent(Texts.get("search.begin"));
        search.setTextContent(Texts.get("search.stop"));
        JSObject started = Browser.worker(this::told, this::failed);
        worker = started;
        JSObject program = Json.object();
        Json.put(program, "name", room.name());
        Json.put(program, "text", about);
        JSObject good = Json.list();
        room.good().forEach(line -> Json.add(good, line));
        Json.put(program, "good", good);
        Browser.post(started, Json.write(program));
    }

    private void stop() {
        if (worker != null) {
            Browser.terminate(worker);
        }
        worker = null;
        search.setTextContent(Texts.get("search.start"));
    }

    private void failed(String what) {
        stop();
        progress.setTextContent(Texts.get("search.failed", what));
    }

    private void told(String json) {
        JSObject what = Json.parse(json);
        String said = Json.text(what, "say");
        if (said != null) {
            progress.setTextContent(said);
            return;
        }
        stop();
        Found all = FoundJson.read(Json.get(what, "found"));
        if (all == null) {
            progress.setTextContent(String.valueOf(Json.text(what, "failed")));
        } else {
            show(all, "search.cut");
        }
    }

    /** @param cut what is said where not every schedule was covered */
    private void show(Found all, String cut) {
        progress.setTextContent(summary(all, cut));
        int number = 0;
        for (Found.Group group : all.groups()) {
            found.appendChild(card(group, number++));
        }
    }

    private static String summary(Found all, String cut) {
        BigInteger schedules = all.schedules();
        String head;
        if (!all.complete()) {
            head = Texts.get(cut, all.states());
        } else if (schedules == null) {
            head = Texts.get("search.complete", all.outcomes());
        } else if (schedules.equals(BigInteger.ONE)) {
            head = Texts.get("search.complete.one", all.outcomes());
        } else {
            head = Texts.get("search.complete.counted", schedules, all.outcomes());
        }
        return head
                + (all.endless() ? " " + Texts.get("search.endless") : "")
                + (all.more() > 0 ? " " + Texts.get("search.more", all.more()) : "");
    }

    private HTMLElement card(Found.Group outcome, int number) {
        HTMLElement card =
                Dom.element("article", "outcome " + outcome.tone().name().toLowerCase(Locale.ROOT));
        String title = outcome.title().isEmpty() ? Texts.get("search.wrong") : outcome.title();
        card.appendChild(Dom.element("h3", "", title));
        if (!outcome.output().isEmpty()) {
            card.appendChild(Dom.element("pre", "", outcome.output()));
        }
        for (String line : outcome.why()) {
            card.appendChild(Dom.element("p", "hint", line));
        }
        if (outcome.orders() > 1) {
            card.appendChild(Dom.element("p", "hint", Texts.get("search.orders", outcome.orders())));
        }
        HTMLElement show = Dom.button(
                "show-" + number, "quiet", Texts.get("search.show"), () -> room.retrace(schedule(outcome.schedule())));
        // Whoever cannot see the card hears what the button shows.
        show.setAttribute("aria-label", Texts.get("search.show.of", title, number + 1));
        card.appendChild(show);
        return card;
    }

    private static Schedule schedule(String words) {
        List<Choice> choices = new ArrayList<>();
        for (String word : words.split(" ")) {
            Choice choice = Choice.of(word);
            if (choice != null) {
                choices.add(choice);
            }
        }
        return new Schedule(choices);
    }
}
