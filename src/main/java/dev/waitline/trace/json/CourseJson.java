package dev.waitline.trace.json;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lessons of a course, for a page to show; the page reads it. */
public record CourseJson(List<Lesson> lessons) {

    /**
     * @param level a name of {@code Lesson.Level}
     * @param after the short name of the lesson to take before; empty when none has to be
     * @param program the name of its program
     * @param text its program
     */
    public record Lesson(
            String id,
            String title,
            String goal,
            String level,
            String after,
            String program,
            String text,
            List<Note> notes,
            List<Challenge> challenges,
            List<Question> questions,
            List<String> hints,
            String next) {}

    /** @param when the condition, as the lesson says it */
    public record Note(String when, String text) {}

    /** @param prints what good runs print */
    public record Challenge(String kind, String task, List<String> prints) {}

    public record Question(String text, List<String> answers, int right, String why) {}

    public String write() {
        ArrayNode all = JsonMapper.shared().createArrayNode();
        lessons.forEach(l -> write(l, all.addObject()));
        return all.toString();
    }

    private static void write(Lesson lesson, ObjectNode to) {
        to.put("id", lesson.id())
                .put("title", lesson.title())
                .put("goal", lesson.goal())
                .put("level", lesson.level())
                .put("after", lesson.after())
                .put("program", lesson.program())
                .put("text", lesson.text())
                .put("next", lesson.next());
        ArrayNode notes = to.putArray("notes");
        lesson.notes().forEach(n -> notes.addObject().put("when", n.when()).put("text", n.text()));
        ArrayNode challenges = to.putArray("challenges");
        for (Challenge challenge : lesson.challenges()) {
            ObjectNode each =
                    challenges.addObject().put("kind", challenge.kind()).put("task", challenge.task());
            texts(challenge.prints(), each.putArray("prints"));
        }
        ArrayNode questions = to.putArray("questions");
        for (Question question : lesson.questions()) {
            ObjectNode each = questions
                    .addObject()
                    .put("text", question.text())
                    .put("right", question.right())
                    .put("why", question.why());
            texts(question.answers(), each.putArray("answers"));
        }
        texts(lesson.hints(), to.putArray("hints"));
    }

    private static void texts(List<String> texts, ArrayNode to) {
        texts.forEach(to::add);
    }
}
