package dev.waitline.page;

import dev.waitline.narrate.Sentence;
import dev.waitline.viewmodel.RunView;
import org.teavm.jso.dom.html.HTMLElement;

/** What just happened, or why what was asked for cannot be done; and why a thread does not move. */
final class SentencePane extends Pane {
    private final Room room;
    private final HTMLElement title;
    private final HTMLElement text = Dom.element("p", "saying");
    private final HTMLElement basis = Dom.element("span", "basis");
    private final HTMLElement why = Dom.element("ul", "why");
    private String refusal = "";

    SentencePane(Room room) {
        super("sentence", Texts.get("sentence.title"));
        this.room = room;
        this.title = (HTMLElement) head.getFirstChild();
        head.appendChild(basis);
        text.setAttribute("role", "status");
        text.setAttribute("aria-live", "polite");
        node.appendChild(text);
        node.appendChild(why);
    }

    /** @param what why the last command was refused; empty when it was not */
    void refused(String what) {
        refusal = what;
    }

    @Override
    void show(RunView view) {
        boolean refused = !refusal.isEmpty();
        node.setClassName(refused ? "pane refused" : "pane");
        title.setTextContent(Texts.get(refused ? "sentence.refused" : "sentence.title"));
        String says = view.position() == 0
                ? Texts.get("sentence.start")
                : view.saying().text();
        text.setTextContent(refused ? refusal : says);
        basis.setTextContent(
                refused || view.position() == 0
                        ? ""
                        : room.narrator()
                                .basis(Sentence.Basis.valueOf(
                                        view.saying().basis().name())));
        Dom.clear(why);
        view.why().forEach(line -> why.appendChild(Dom.element("li", "", line)));
        Dom.show(why, !view.why().isEmpty());
    }
}
