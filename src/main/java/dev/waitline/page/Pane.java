package dev.waitline.page;

import dev.waitline.viewmodel.RunView;
import org.teavm.jso.dom.html.HTMLElement;

/** A part of the page, with a title, that shows something of a run. */
abstract class Pane {
    final HTMLElement node;
    final HTMLElement head;

    /** @param name what stands in the address to choose it, and in its id */
    Pane(String name, String title) {
        this.node = Dom.element("section", "pane");
        node.setAttribute("id", name);
        this.head = Dom.box("header", "pane-head", Dom.element("h2", "", title));
        node.appendChild(head);
        node.setAttribute("aria-label", title);
    }

    abstract void show(RunView view);
}
