package dev.waitline.page;

import dev.waitline.trace.Frame;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Variable;
import dev.waitline.viewmodel.RunView;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** What the program's names stand for: those of the module, and those of each thread's functions. */
final class VariablesTab implements SidePane.Tab {
    private final HTMLElement node = Dom.element("div", "");

    @Override
    public HTMLElement node() {
        return node;
    }

    @Override
    public void show(RunView view) {
        Dom.clear(node);
        for (ThreadView thread : view.snapshot().threads()) {
            for (Frame frame : thread.frames()) {
                if (!frame.library()
                        && !frame.function().equals("<module>")
                        && !frame.locals().isEmpty()) {
                    table(
                            Texts.get("variables.frame", thread.shortName(), frame.function(), frame.line()),
                            frame.locals());
                }
            }
        }
        if (!view.snapshot().globals().isEmpty()) {
            table(Texts.get("variables.globals"), view.snapshot().globals());
        }
        if (node.getFirstChild() == null) {
            node.appendChild(Dom.element("p", "hint", Texts.get("variables.none")));
        }
    }

    private void table(String title, List<Variable> variables) {
        node.appendChild(Dom.element("h3", "", title));
        HTMLElement table = Dom.element("table", "");
        for (Variable variable : variables) {
            HTMLElement name = Dom.element("th", "", variable.name());
            name.setAttribute("scope", "row");
            table.appendChild(Dom.box("tr", "", name, Dom.element("td", "", variable.value())));
        }
        node.appendChild(table);
    }
}
