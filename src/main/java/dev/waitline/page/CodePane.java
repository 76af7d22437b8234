package dev.waitline.page;

import dev.waitline.trace.ThreadView;
import dev.waitline.viewmodel.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The program, with a dot for each thread on its line; it can be edited, and runs anew then. */
final class CodePane extends Pane {
    /** A program is opened anew when nothing was typed for so long, in milliseconds. */
    private static final double PAUSE = 450;

    private final Room room;
    private final Listing program = new Listing();
    private final Listing library = new Listing();
    private final HTMLElement libraryName = Dom.element("div", "library-name");
    private final HTMLTextAreaElement editor = (HTMLTextAreaElement) Dom.element("textarea", "editor");
    private final HTMLElement edit;
    private final HTMLElement diagnostic = Dom.element("p", "diagnostic");
    private final HTMLElement title;
    private int waiting;
    private boolean editing;

    CodePane(Room room) {
        super("code", Texts.get("code.title"));
        this.room = room;
        this.title = (HTMLElement) head.getFirstChild();
        this.edit = Dom.button("edit", "quiet", Texts.get("code.edit"), this::toggle);
        head.appendChild(edit);
        editor.setAttribute("id", "editor");
        editor.setAttribute("spellcheck", "false");
        editor.setAttribute("autocapitalize", "off");
        editor.setAttribute("aria-label", Texts.get("code.editor"));
        diagnostic.setAttribute("id", "diagnostic");
        diagnostic.setAttribute("role", "alert");
        program.node.setAttribute("aria-label", Texts.get("code.title"));
        library.node.setAttribute("aria-label", Texts.get("code.library.title"));
        Dom.on(editor, "input", e -> {
            Browser.cancel(waiting);
            waiting = Browser.later(() -> room.edited(editor.getValue()), PAUSE);
        });
        for (HTMLElement each : List.of(libraryName, program.node, library.node, editor, diagnostic)) {
            node.appendChild(each);
        }
        Dom.show(editor, false);
        Dom.show(diagnostic, false);
    }

    private void toggle() {
        editing = !editing;
        if (editing) {
            editor.setValue(room.text());
        } else {
            Browser.cancel(waiting);
            room.edited(editor.getValue());
        }
        edit.setTextContent(Texts.get(editing ? "code.done" : "code.edit"));
        edit.setAttribute("aria-pressed", Boolean.toString(editing));
        Dom.show(editor, editing);
        Dom.show(program.node, !editing);
        if (editing) {
            editor.focus();
        } else {
            room.show();
        }
    }

    /** Another program was opened than the one being edited. */
    void opened(String text) {
        if (editing && !editor.getValue().equals(text)) {
            editor.setValue(text);
        }
    }

    /** What is wrong with the text, or nothing. */
    void diagnose(String what) {
        diagnostic.setTextContent(what);
        Dom.show(diagnostic, !what.isEmpty());
    }

    @Override
    void show(RunView view) {
        title.setTextContent(view.programName());
        RunView.Library place = view.library();
        Dom.show(libraryName, place != null && !editing);
        Dom.show(library.node, place != null && !editing);
        Dom.show(program.node, place == null && !editing);
        if (editing) {
            return;
        }
        ThreadView chosen = view.snapshot().thread(view.chosen()).orElse(null);
        if (place != null) {
            libraryName.setTextContent(Texts.get("code.library", place.name(), place.function()));
            library.load(place.text());
            library.threads(Map.of(place.line(), List.of(view.chosen())));
            library.mark(place.line(), Texts.get("code.next"));
            return;
        }
        program.load(view.programText());
        program.threads(places(view));
        boolean stands = chosen != null && !chosen.state().hasEnded();
        program.mark(
                stands && chosen != null ? chosen.line() : 0,
                stands && chosen != null && chosen.state().canMove() ? Texts.get("code.next") : "");
    }

    private static Map<Integer, List<Integer>> places(RunView view) {
        Map<Integer, List<Integer>> lines = new TreeMap<>();
        for (ThreadView thread : view.snapshot().threads()) {
            if (thread.line() > 0 && !thread.state().hasEnded()) {
                lines.computeIfAbsent(thread.line(), l -> new ArrayList<>()).add(thread.id());
            }
        }
        return lines;
    }
}
