package dev.waitline.export;

import dev.waitline.lesson.Ask;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.Lesson;
import dev.waitline.trace.json.CourseJson;

/** The lessons that pages carry, in the form in which they do. */
final class PageCourse {
    private PageCourse() {}

    static String json(Course course) {
        return new CourseJson(course.lessons().stream().map(PageCourse::lesson).toList()).write();
    }

    private static CourseJson.Lesson lesson(Lesson lesson) {
        return new CourseJson.Lesson(
                lesson.id(),
                lesson.title(),
                lesson.goal(),
                lesson.front().level().name(),
                lesson.front().prerequisite(),
                lesson.program().name(),
                lesson.program().text(),
                lesson.notes().stream()
                        .map(n -> new CourseJson.Note(n.when().text(), n.text()))
                        .toList(),
                lesson.challenges().stream().map(PageCourse::challenge).toList(),
                lesson.explanations().stream().map(PageCourse::question).toList(),
                lesson.hints(),
                lesson.next());
    }

    private static CourseJson.Challenge challenge(Challenge challenge) {
        return new CourseJson.Challenge(challenge.kind().name(), challenge.task(), challenge.prints());
    }

    private static CourseJson.Question question(Ask ask) {
        return new CourseJson.Question(ask.text(), ask.answers(), ask.right(), ask.why());
    }
}
