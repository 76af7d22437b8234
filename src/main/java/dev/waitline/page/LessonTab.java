package dev.waitline.page;

import dev.waitline.lesson.Ask;
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

    private void explain(Ask ask) {
        node.appendChild(Dom.element("p", "task", ask.text()));
        HTMLElement verdict = Dom.element("p", "hint", "");
        for (int i = 0; i < ask.answers().size(); i++) {
            boolean right = i == ask.right();
            String says = right ? Texts.get("lesson.right", ask.why()) : Texts.get("lesson.wrong");
            node.appendChild(Dom.button(
                    "explain-" + (i + 1), "quiet", ask.answers().get(i), () -> verdict.setTextContent(says)));
        }
        node.appendChild(verdict);
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
        String level = Texts.get(
                switch (open.front().level()) {
                    case BEGINNER -> "lesson.level.beginner";
                    case INTERMEDIATE -> "lesson.level.intermediate";
                    case ADVANCED -> "lesson.level.advanced";
                });
        node.appendChild(Dom.element("p", "hint", level));
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
        open.explanations().forEach(this::explain);
        for (String hint : open.hints()) {
            node.appendChild(Dom.box(
                    "details", "", Dom.element("summary", "", Texts.get("lesson.hint")), Dom.element("p", "", hint)));
        }
        if (view.snapshot().ending() != null && !open.next().isEmpty()) {
            node.appendChild(Dom.element("p", "hint", Texts.get("lesson.closing", open.next())));
        }
    }
}
