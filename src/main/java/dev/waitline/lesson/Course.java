package dev.waitline.lesson;

import dev.waitline.source.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lessons in order.
 *
 * @param about what there is to say of it all; may be empty
 */
public record Course(String title, String about, List<Lesson> lessons) {
    public Course {
        lessons = List.copyOf(lessons);
    }

    public Optional<Lesson> named(String id) {
        return lessons.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** The same course with another lesson of that short name, in its place. */
    public Course with(Lesson lesson) {
        return new Course(
                title,
                about,
                lessons.stream()
                        .map(l -> l.id().equals(lesson.id()) ? lesson.at(l.number(), l.group()) : l)
                        .toList());
    }

    /** The lesson whose program this is; of several with that text, the one that calls it so. */
    public Optional<Lesson> of(SourceText program) {
        return lessons.stream()
                .filter(l -> l.program().text().equals(program.text()))
                .max(Comparator.comparing((Lesson l) -> l.program().equals(program))
                        .thenComparing(l -> -l.number()));
    }
}
