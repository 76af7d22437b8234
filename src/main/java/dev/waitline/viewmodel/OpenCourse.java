package dev.waitline.viewmodel;

import dev.waitline.lesson.Course;
import dev.waitline.lesson.Lesson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The course whose lessons can be opened: Waitline's own, or one that somebody brought. Belongs to the window's thread. */
public final class OpenCourse {
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final Course own;
    private Course course;

    OpenCourse(Course own) {
        this.own = own;
        this.course = own;
        this.shown = new ReadOnlyObjectWrapper<>(shown(own, null));
    }

    /**
     * A course as one sees it.
     *
     * @param path where it lies; null when it is Waitline's own
     */
    public record Shown(String title, @Nullable Path path, List<LessonRow> lessons) {
        public Shown {
            lessons = List.copyOf(lessons);
        }
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** @param path where it lies; null for Waitline's own */
    void take(@Nullable Path path, Course next) {
        course = next;
        shown.set(shown(next, path));
    }

    /** A lesson says something else from now on. */
    void take(Lesson lesson) {
        take(shown.get().path(), course.with(lesson));
    }

    void takeOwn() {
        take(null, own);
    }

    Optional<Lesson> lesson(String id) {
        return course.named(id);
    }

    Optional<Lesson> first() {
        return course.lessons().stream().findFirst();
    }

    LessonRow row(Lesson lesson) {
        return LessonRow.of(lesson, shown.get().path());
    }

    private static Shown shown(Course course, @Nullable Path path) {
        return new Shown(
                course.title(),
                path,
                course.lessons().stream().map(l -> LessonRow.of(l, path)).toList());
    }
}
