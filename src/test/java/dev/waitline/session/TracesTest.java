package dev.waitline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.golden.Golden;
import dev.waitline.lesson.Lessons;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Event;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Whole runs as text, event by event: lessons and programs of the corpus on the model, under chance with a seed. A line without
 * indent is a choice; below it stands what happened: what, the thread, its line, and the rest. Lines of the library that only
 * ran are left out.
 */
class TracesTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/programs");
    private static final int MOST_STEPS = 1_000;

    static final List<String> NAMES = List.of(
            "three-waiters",
            "timed-out-waiter",
            "who-wins",
            "lost-update",
            "two-locks",
            "exit-through-queue",
            "barrier_phases",
            "semaphore_limits",
            "condition_lost_notify_is_stuck",
            "rlock_counts");

    private static final Golden GOLDEN =
            Golden.in("golden/traces", NAMES.stream().map(n -> n + ".txt").toList());

    @ParameterizedTest
    @FieldSource("NAMES")
    void aRunIsToldAsItIsWritten(String name) throws IOException, RefusedException {
        StringBuilder text = new StringBuilder();
        try (Session session = new Session(ModelEngine.open(program(name)))) {
            session.scheduler(Scheduler.random(name.length()));
            while (session.snapshot().ending() == null) {
                assertThat(session.position()).isLessThan(MOST_STEPS);
                Moment moment = session.step();
                text.append(moment.choice()).append('\n');
                moment.events().stream()
                        .filter(e -> !(e instanceof Event.Ran ran && ran.library()))
                        .forEach(event -> text.append(line(event)).append('\n'));
            }
        }
        GOLDEN.holds(name + ".txt", text.toString());
    }

    @Test
    void everyFileIsMade() {
        GOLDEN.hasNoOrphans();
    }

    private static SourceText program(String name) throws IOException {
        return Lessons.named(name, Locale.ENGLISH).isPresent()
                ? Lessons.named(name, Locale.ENGLISH).orElseThrow().program()
                : new SourceText(name + ".py", Files.readString(PROGRAMS.resolve(name + ".py")));
    }

    private static String line(Event event) {
        StringBuilder text = new StringBuilder(
                "    %-15s %2d %3d".formatted(event.getClass().getSimpleName(), event.thread(), event.line()));
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            if (!Set.of("thread", "line").contains(part.getName())) {
                text.append("  ").append(part.getName()).append('=').append(value(part, event));
            }
        }
        return text.toString();
    }

    private static String value(RecordComponent part, Event event) {
        try {
            return String.valueOf(part.getAccessor().invoke(event)).replace("\n", "\\n");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
