package dev.waitline.viewmodel;

import dev.waitline.lesson.Lesson;

/** A lesson in the list. */
public record LessonRow(String id, int number, String title, String goal) {
    static LessonRow of(Lesson lesson) {
        return new LessonRow(lesson.id(), lesson.number(), lesson.title(), lesson.goal());
    }
}
