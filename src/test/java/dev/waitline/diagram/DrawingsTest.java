package dev.waitline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.golden.Golden;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Moment;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Lanes and primitives as they are drawn in the light theme, a shape a line, at a dozen moments of lessons: there where a
 * note is shown first, on a way that chance with a seed takes. The schedule stands above.
 */
class DrawingsTest {
    /** A lesson and the number of one of its notes. */
    static final List<String> MOMENTS = List.of(
            "lock-handed-over-1",
            "rlock-count-2",
            "rlock-foreign-release-2",
            "three-waiters-1",
            "three-waiters-2",
            "wait-for-requeue-2",
            "semaphore-2",
            "who-wins-2",
            "timed-out-waiter-2",
            "timed-out-waiter-4",
            "sleep-on-event-1",
            "exit-through-queue-1",
            "lost-update-1",
            "two-locks-2");

    private static final Golden GOLDEN =
            Golden.in("golden/drawings", MOMENTS.stream().map(n -> n + ".txt").toList());
    private static final TextMeasure SIX_A_LETTER = (text, font) -> text.length() * 6.0;
    private static final int SEEDS = 200;
    private static final int MOST_STEPS = 2_000;

    @ParameterizedTest
    @FieldSource("MOMENTS")
    void aMomentIsDrawnAsItIsWritten(String name) throws RefusedException {
        int dash = name.lastIndexOf('-');
        Lesson lesson = Lessons.named(name.substring(0, dash), Locale.ENGLISH).orElseThrow();
        String note = lesson.notes()
                .get(Integer.parseInt(name.substring(dash + 1)) - 1)
                .text();
        for (long seed = 0; seed < SEEDS; seed++) {
            try (Session session = new Session(ModelEngine.open(lesson.program()))) {
                session.scheduler(Scheduler.random(seed));
                while (session.snapshot().ending() == null && session.position() < MOST_STEPS) {
                    if (lesson.notesAt(session.step()).contains(note)) {
                        GOLDEN.holds(name + ".txt", drawn(session));
                        return;
                    }
                }
            }
        }
        assertThat(SEEDS).as("no way to the note \"%s\"", note).isZero();
    }

    @Test
    void everyFileIsMade() {
        GOLDEN.hasNoOrphans();
    }

    private static String drawn(Session session) {
        Words words = Words.of(Locale.ENGLISH);
        List<Integer> threads =
                session.snapshot().threads().stream().map(ThreadView::id).toList();
        Drawing lanes = LanesLayout.layout(
                        columns(session),
                        session.position(),
                        new LanesLayout.Area(900, 52, threads),
                        SIX_A_LETTER,
                        words)
                .drawing();
        Drawing cards = PrimitivesLayout.layout(Cards.of(session.snapshot(), words), 940, SIX_A_LETTER);
        return "schedule " + session.schedule().joined() + "\n\nlanes " + text(lanes) + "\nprimitives " + text(cards);
    }

    private static List<Column> columns(Session session) {
        Narrator narrator = new Narrator(Locale.ENGLISH);
        List<Column> columns = new ArrayList<>();
        for (Moment m : session.moments(0, session.position())) {
            columns.add(new Column(
                    m.step(), m.thread(), narrator.label(m), m.snapshot().threads(), m.events()));
        }
        return columns;
    }

    private static String text(Drawing drawing) {
        return number(drawing.width()) + " x " + number(drawing.height()) + "\n"
                + drawing.shapes().stream().map(s -> "    " + text(s) + "\n").collect(Collectors.joining());
    }

    private static String text(Shape shape) {
        return switch (shape) {
            case Shape.Rect s ->
                "rect %s %s, %s x %s, radius %s%s%s"
                        .formatted(
                                number(s.x()),
                                number(s.y()),
                                number(s.width()),
                                number(s.height()),
                                number(s.radius()),
                                text(s.fill()),
                                text(s.pen()));
            case Shape.Circle s ->
                "circle %s %s, radius %s, fill %s"
                        .formatted(number(s.x()), number(s.y()), number(s.radius()), text(s.fill()));
            case Shape.Line s ->
                "line %s %s to %s %s%s"
                        .formatted(number(s.x1()), number(s.y1()), number(s.x2()), number(s.y2()), text(s.pen()));
            case Shape.Path s ->
                "path " + text(s.points()) + text(s.pen()) + (s.head() == Shape.Head.ARROW ? ", arrow" : "");
            case Shape.Polygon s -> "polygon " + text(s.points()) + ", fill " + text(s.fill());
            case Shape.Text s ->
                "text %s %s %s, %s, %s: %s"
                        .formatted(number(s.x()), number(s.y()), s.anchor(), s.font(), text(s.ink()), s.text());
            case Shape.Row s ->
                "line %d at %s %s, %s x %s"
                        .formatted(s.line(), number(s.x()), number(s.y()), number(s.width()), number(s.height()));
            case Shape.Thing s ->
                "thing %s of %d shapes at %s %s".formatted(s.key(), s.count(), number(s.x()), number(s.y()));
            case Shape.Link s ->
                "link %s %s, %s x %s: %s"
                        .formatted(number(s.x()), number(s.y()), number(s.width()), number(s.height()), s.says());
        };
    }

    private static String text(List<Shape.Point> points) {
        return points.stream().map(p -> number(p.x()) + " " + number(p.y())).collect(Collectors.joining(" to "));
    }

    private static String text(Shape.Fill fill) {
        return fill.ink() == Ink.Role.NONE
                ? ""
                : ", fill " + text(fill.ink()) + (fill.texture() == Shape.Texture.HATCH ? " hatched" : "");
    }

    private static String text(Shape.Pen pen) {
        return pen.ink() == Ink.Role.NONE
                ? ""
                : ", pen %s %s %s".formatted(text(pen.ink()), number(pen.width()), pen.dash());
    }

    /** What it is for, and the light theme's colour. */
    private static String text(Ink ink) {
        String role = switch (ink) {
            case Ink.Role r -> r.toString();
            case Ink.OfThread t -> "thread " + t.thread() + " " + t.tone();
        };
        return role + " " + Theme.LIGHT.colour(ink);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
