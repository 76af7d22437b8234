package dev.waitline.page;

import dev.waitline.trace.Output;
import dev.waitline.viewmodel.RunView;
import org.teavm.jso.dom.html.HTMLElement;

/** What the program has printed. */
final class OutputPane extends Pane {
    /** Of more, only the last can be seen. */
    static final int MOST = 1000;

    private final HTMLElement text = Dom.element("pre", "printed");

    OutputPane() {
        super("output", Texts.get("output.title"));
        text.setAttribute("tabindex", "0");
        text.setAttribute("aria-label", Texts.get("output.title"));
        node.appendChild(text);
    }

    @Override
    void show(RunView view) {
        Dom.clear(text);
        Output output = view.snapshot().output();
        for (Output.Piece piece : output.tail(MOST)) {
            text.appendChild(Dom.element("span", piece.error() ? "error" : "", piece.text()));
        }
        if (output.size() == 0) {
            text.appendChild(Dom.element("span", "nothing", Texts.get("output.nothing")));
        }
        text.setScrollTop(text.getScrollHeight());
    }
}
