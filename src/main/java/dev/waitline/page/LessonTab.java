package dev.waitline.page;

import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Lesson;
import dev.waitline.viewmodel.RunView;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The lesson that is open: its goal, its tasks, and its notes as the run comes to them. */
final class LessonTab implements SidePane.Tab {
    private final HTMLElement node = Dom.element("div", "");
    private @Nullable Lesson lesson;

    void lesson(@Nullable Lesson next) {
        lesson = next;
    }

    @Override
    public HTMLElement node() {
        return node;
    }

    @Override
    public void show(RunView view) {
        Dom.clear(node);
        Lesson open = lesson;
        if (open == null) {
            node.appendChild(Dom.element("p", "hint", Texts.get("lesson.none")));
            return;
        }
        node.appendChild(Dom.element("h3", "", Texts.get("bar.lesson", open.number(), open.title())));
        node.appendChild(Dom.element("p", "", open.goal()));
        for (Challenge challenge : open.challenges()) {
            node.appendChild(Dom.element("p", "task", challenge.task()));
        }
        for (RunView.Note note : view.notes()) {
            node.appendChild(Dom.box(
                    "div",
                    "note",
                    Dom.element("strong", "", Texts.get("lesson.step", note.step())),
                    Dom.element("p", "", note.text())));
        }
    }
}
