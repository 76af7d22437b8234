package dev.waitline.page;

import dev.waitline.diagram.Drawing;
import dev.waitline.diagram.PrimitivesLayout;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.svg.SvgShapes;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Makes elements. What a program says comes in as text alone, and never as markup. */
final class Dom {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final HTMLDocument DOCUMENT = HTMLDocument.current();

    private Dom() {}

    static HTMLElement element(String tag, String style) {
        HTMLElement element = DOCUMENT.createElement(tag);
        if (!style.isEmpty()) {
            element.setClassName(style);
        }
        return element;
    }

    static HTMLElement element(String tag, String style, String text) {
        HTMLElement element = element(tag, style);
        element.setTextContent(text);
        return element;
    }

    /** An element around others. */
    static HTMLElement box(String tag, String style, HTMLElement... inside) {
        HTMLElement element = element(tag, style);
        for (HTMLElement each : inside) {
            element.appendChild(each);
        }
        return element;
    }

    static HTMLElement button(String id, String style, String text, Runnable action) {
        HTMLElement button = element("button", style, text);
        button.setAttribute("type", "button");
        button.setAttribute("id", id);
        on(button, "click", e -> action.run());
        return button;
    }

    static void on(HTMLElement element, String event, Consumer<Event> action) {
        element.addEventListener(event, action::accept);
    }

    static HTMLElement option(String value, String text) {
        HTMLElement option = element("option", "", text);
        option.setAttribute("value", value);
        return option;
    }

    static void clear(Element element) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
    }

    static void show(HTMLElement element, boolean there) {
        element.setHidden(!there);
    }

    /** A thread's colour as a dot with its number. */
    static HTMLElement dot(int thread) {
        HTMLElement dot = element("span", "dot", Integer.toString(thread));
        dot.setAttribute("data-thread", Integer.toString(Theme.index(thread)));
        dot.setAttribute("aria-hidden", "true");
        return dot;
    }

    /** Draws anew, as wide and high as the drawing is. */
    static void draw(
            Element svg,
            Drawing drawing,
            List<PrimitivesLayout.Place> cells,
            Theme theme,
            SvgShapes.BaseLine baseLine,
            String prefix) {
        clear(svg);
        svg.setAttribute("width", Double.toString(drawing.width()));
        svg.setAttribute("height", Double.toString(drawing.height()));
        svg.setAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        SvgShapes shapes = new SvgShapes(theme, baseLine, prefix);
        Element defs = svgElement("defs");
        svg.appendChild(defs);
        Element into = svg;
        int next = 0;
        for (int i = 0; i < drawing.shapes().size(); i++) {
            if (next < cells.size() && cells.get(next).from() == i) {
                into = svgElement("g");
                into.setAttribute(
                        "data-cell",
                        cells.get(next).card() + " " + cells.get(next).key());
                svg.appendChild(into);
            }
            for (dev.waitline.diagram.svg.Element each :
                    shapes.elements(drawing.shapes().get(i))) {
                into.appendChild(svgElement(each));
            }
            if (next < cells.size() && cells.get(next).to() == i + 1) {
                into = svg;
                next++;
            }
        }
        for (SvgShapes.Hatch hatch : shapes.hatches()) {
            Element pattern = svgElement("pattern");
            hatch.attributes().forEach(pattern::setAttribute);
            hatch.inside().forEach(rect -> pattern.appendChild(svgElement(rect)));
            defs.appendChild(pattern);
        }
    }

    static Element svg(String label) {
        Element svg = svgElement("svg");
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", label);
        return svg;
    }

    private static Element svgElement(String name) {
        return DOCUMENT.createElementNS(SVG, name);
    }

    private static Element svgElement(dev.waitline.diagram.svg.Element from) {
        Element element = svgElement(from.name());
        from.attributes().forEach(element::setAttribute);
        if (!from.text().isEmpty()) {
            element.appendChild(DOCUMENT.createTextNode(from.text()));
        }
        return element;
    }
}
