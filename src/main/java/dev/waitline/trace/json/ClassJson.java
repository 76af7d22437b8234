package dev.waitline.trace.json;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a class has handed in, summed up, for other programs to read. */
public record ClassJson(List<Student> students, List<Lesson> lessons, List<Misconception> misconceptions) {
    public ClassJson {
        students = List.copyOf(students);
        lessons = List.copyOf(lessons);
        misconceptions = List.copyOf(misconceptions);
    }

    /** @param solved how many challenges */
    public record Student(
            String name, String file, int solved, int quizRight, int quizOf, int seenThrough, int ledAstray) {}

    public record Lesson(String course, String lesson, Challenge broken, Challenge fixed, int quizRight, int quizOf) {}

    /**
     * @param students how many solved it
     * @param best the fewest operations, or changed lines; 0 when that is not known
     */
    public record Challenge(int students, int best) {}

    /**
     * @param says what it is in words
     * @param students how many it led astray
     */
    public record Misconception(String belief, String says, int wrong, int right, int students) {}

    public String write() {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        ArrayNode all = object.putArray("students");
        for (Student student : students) {
            all.addObject()
                    .put("name", student.name)
                    .put("file", student.file)
                    .put("solved", student.solved)
                    .put("quiz_right", student.quizRight)
                    .put("quiz_of", student.quizOf)
                    .put("predictions_right", student.seenThrough)
                    .put("predictions_wrong", student.ledAstray);
        }
        ArrayNode each = object.putArray("lessons");
        for (Lesson lesson : lessons) {
            ObjectNode to = each.addObject().put("course", lesson.course).put("lesson", lesson.lesson);
            put(to.putObject("break"), lesson.broken);
            put(to.putObject("fix"), lesson.fixed);
            to.put("quiz_right", lesson.quizRight).put("quiz_of", lesson.quizOf);
        }
        ArrayNode beliefs = object.putArray("misconceptions");
        for (Misconception belief : misconceptions) {
            beliefs.addObject()
                    .put("belief", belief.belief)
                    .put("says", belief.says)
                    .put("wrong", belief.wrong)
                    .put("right", belief.right)
                    .put("students", belief.students);
        }
        return object + "\n";
    }

    private static void put(ObjectNode to, Challenge challenge) {
        to.put("students", challenge.students).put("best", challenge.best);
    }
}
