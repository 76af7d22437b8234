package dev.waitline.page;

import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import dev.waitline.viewmodel.RunView;
import java.util.ArrayList;
import java.util.List;
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
    /** The text of which what is shown was found. */
    private String searched = "";

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
        if (!searched.isEmpty() && !searched.equals(view.programText())) {
            stop();
            searched = "";
            Dom.clear(found);
            progress.setTextContent(Texts.get("search.intro"));
        }
    }

    private void toggle() {
        if (worker != null) {
            stop();
            progress.setTextContent(Texts.get("search.stopped"));
            return;
        }
        searched = room.text();
        Dom.clear(found);
        progress.setTextContent(Texts.get("search.begin"));
        search.setTextContent(Texts.get("search.stop"));
        JSObject started = Browser.worker(this::told, this::failed);
        worker = started;
        JSObject program = Json.object();
        Json.put(program, "name", room.name());
        Json.put(program, "text", searched);
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
        progress.setTextContent(said == null ? "" : said);
        JSObject outcomes = Json.get(what, "outcomes");
        if (outcomes == null) {
            return;
        }
        stop();
        for (int i = 0; i < Json.length(outcomes); i++) {
            found.appendChild(card(Json.at(outcomes, i), i));
        }
    }

    private HTMLElement card(@Nullable JSObject outcome, int number) {
        HTMLElement card = Dom.element("article", "outcome " + Json.text(outcome, "tone"));
        card.appendChild(Dom.element("h3", "", String.valueOf(Json.text(outcome, "title"))));
        String output = Json.text(outcome, "output");
        if (output != null && !output.isEmpty()) {
            card.appendChild(Dom.element("pre", "", output));
        }
        JSObject why = Json.get(outcome, "why");
        for (int i = 0; i < Json.length(why); i++) {
            card.appendChild(Dom.element("p", "hint", String.valueOf(Json.textAt(why, i))));
        }
        String words = String.valueOf(Json.text(outcome, "schedule"));
        card.appendChild(
                Dom.button("show-" + number, "quiet", Texts.get("search.show"), () -> room.retrace(schedule(words))));
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
