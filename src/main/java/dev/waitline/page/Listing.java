package dev.waitline.page;

import dev.waitline.viewmodel.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.jso.dom.html.HTMLElement;

/** A text in numbered lines, with a dot for each thread that stands on one. */
final class Listing {
    final HTMLElement node = Dom.element("div", "listing");
    private final List<HTMLElement> lines = new ArrayList<>();
    private final List<HTMLElement> dots = new ArrayList<>();
    private final List<HTMLElement> remarks = new ArrayList<>();
    private String text = "";
    private Map<Integer, List<Integer>> threads = Map.of();
    private int marked;

    Listing() {
        node.setAttribute("tabindex", "0");
        node.setAttribute("role", "region");
    }

    void load(String next) {
        if (!lines.isEmpty() && next.equals(text)) {
            return;
        }
        text = next;
        threads = Map.of();
        marked = 0;
        lines.clear();
        dots.clear();
        remarks.clear();
        Dom.clear(node);
        List<HTMLElement> codes = new ArrayList<>();
        int number = 1;
        for (String line : text.split("\n", -1)) {
            HTMLElement dot = Dom.element("span", "dots");
            HTMLElement code = Dom.element("code", "");
            HTMLElement remark = Dom.element("span", "remark");
            HTMLElement row = Dom.box(
                    "div", "line", dot, Dom.element("span", "number", Integer.toString(number++)), code, remark);
            if (line.isEmpty()) {
                code.setTextContent(" ");
            }
            lines.add(row);
            dots.add(dot);
            codes.add(code);
            remarks.add(remark);
            node.appendChild(row);
        }
        colour(codes);
    }

    private void colour(List<HTMLElement> codes) {
        int line = 0;
        int last = 0;
        List<PythonText.Stretch> stretches = new ArrayList<>(PythonText.stretches(text));
        stretches.add(new PythonText.Stretch(text.length(), text.length(), ""));
        for (PythonText.Stretch stretch : stretches) {
            line = add(codes, line, text.substring(last, stretch.start()), "");
            line = add(codes, line, text.substring(stretch.start(), stretch.end()), "py-" + stretch.sort());
            last = stretch.end();
        }
    }

    /** The line in which the text ends. */
    private static int add(List<HTMLElement> codes, int line, String text, String style) {
        int at = line;
        String[] pieces = text.split("\n", -1);
        for (int i = 0; i < pieces.length; i++) {
            at += i == 0 ? 0 : 1;
            if (!pieces[i].isEmpty()) {
                codes.get(at).appendChild(Dom.element("span", style, pieces[i]));
            }
        }
        return at;
    }

    /** @param next on which line each thread stands */
    void threads(Map<Integer, List<Integer>> next) {
        if (next.equals(threads)) {
            return;
        }
        Set<Integer> before = threads.keySet();
        threads = Map.copyOf(next);
        before.forEach(line -> Dom.clear(dots.get(line - 1)));
        before.forEach(line -> lines.get(line - 1).getClassList().remove("occupied"));
        threads.forEach((line, ids) -> {
            if (line <= lines.size()) {
                Dom.clear(dots.get(line - 1));
                ids.forEach(id -> dots.get(line - 1).appendChild(Dom.dot(id)));
                lines.get(line - 1).getClassList().add("occupied");
            }
        });
    }

    /** Marks the line of the thread that is chosen; 0 for none. */
    void mark(int line, String remark) {
        if (marked > 0) {
            lines.get(marked - 1).getClassList().remove("next");
            remarks.get(marked - 1).setTextContent("");
        }
        marked = line <= lines.size() ? line : 0;
        if (marked > 0) {
            lines.get(marked - 1).getClassList().add("next");
            remarks.get(marked - 1).setTextContent(remark);
            Browser.reveal(node, lines.get(marked - 1));
        }
    }
}
