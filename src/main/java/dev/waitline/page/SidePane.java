package dev.waitline.page;

import dev.waitline.viewmodel.RunView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Tabs: what can be injected, variables, the search, the lesson. */
final class SidePane extends Pane {
    private final List<HTMLElement> tabs = new ArrayList<>();
    private final List<Tab> bodies;
    private @Nullable RunView view;
    private final HTMLElement list = Dom.element("div", "tabs");

    /** What stands below a tab. */
    interface Tab {
        HTMLElement node();

        void show(RunView view);
    }

    SidePane(List<String> names, List<Tab> bodies) {
        super("side", Texts.get("side.title"));
        this.bodies = bodies;
        node.removeChild(head);
        list.setAttribute("role", "tablist");
        node.appendChild(list);
        for (int i = 0; i < bodies.size(); i++) {
            int index = i;
            HTMLElement tab =
                    Dom.button("tab-" + names.get(i), "tab", Texts.get("tab." + names.get(i)), () -> open(index));
            tab.setAttribute("role", "tab");
            tab.setAttribute("aria-controls", "panel-" + names.get(i));
            HTMLElement body = bodies.get(i).node();
            body.setClassName("tab-body");
            body.setAttribute("id", "panel-" + names.get(i));
            body.setAttribute("role", "tabpanel");
            body.setAttribute("aria-labelledby", "tab-" + names.get(i));
            tabs.add(tab);
            list.appendChild(tab);
            node.appendChild(body);
        }
        open(0);
    }

    private void open(int index) {
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).setAttribute("aria-selected", Boolean.toString(i == index));
            Dom.show(bodies.get(i).node(), i == index);
        }
        if (view != null) {
            show(view);
        }
    }

    /** Only what can be seen is made. */
    @Override
    void show(RunView next) {
        view = next;
        bodies.stream().filter(b -> !b.node().isHidden()).forEach(b -> b.show(next));
    }
}
