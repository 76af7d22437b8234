package dev.waitline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.PrimitiveView.Holder;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The well-known traps of threading, each as a schedule that leads into it, checked row by row. */
class TrapsTest {

    static Stream<ScheduleTable> traps() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(TrapsTest.class.getResource("/traps")).toURI());
        List<ScheduleTable> traps = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all =
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            for (Path file : Chosen.traps(all, f -> f.getFileName().toString().replace(".txt", ""))) {
                traps.add(ScheduleTable.read(file));
            }
        }
        return traps.stream();
    }

    @ParameterizedTest
    @MethodSource("traps")
    void happensAsTheTableSays(ScheduleTable table) {
        ScheduleRun run = new ScheduleRun(table);
        for (ScheduleTable.Row row : table.rows()) {
            List<Event> events = run.perform(row);
            Snapshot now = run.snapshot();
            List<String> facts = facts(table, now, events);
            assertThat(facts).as(row.text()).containsAll(row.facts());
            assertThat(row.facts().stream().filter(f -> f.startsWith("prints ")).toList())
                    .as("all that is printed stands in: " + row.text())
                    .isEqualTo(
                            facts.stream().filter(f -> f.startsWith("prints ")).toList());
        }
        assertThat(run.snapshot().ending()).as("the table goes to the end").isNotNull();
    }

    /** All that a table can say of this moment, in its words. */
    private static List<String> facts(ScheduleTable table, Snapshot now, List<Event> events) {
        List<String> facts = new ArrayList<>();
        List<String> names = table.threads();
        for (int i = 0; i < now.threads().size(); i++) {
            facts.add(names.get(i) + " " + word(now.threads().get(i).state()));
        }
        for (PrimitiveView primitive : now.primitives()) {
            facts.addAll(facts(primitive, names));
        }
        now.globals().forEach(v -> facts.add(v.name() + " = " + v.value()));
        String printed = events.stream()
                .map(e -> e instanceof Event.Printed p && !p.error() ? p.text() : "")
                .collect(Collectors.joining());
        printed.lines().forEach(line -> facts.add("prints " + line));
        for (Event event : events) {
            if (event instanceof Event.Raised raised) {
                facts.add("raises " + raised.exception());
            }
        }
        facts.add("clock " + now.clock() / 1_000_000 + " ms");
        if (now.ending() != null) {
            facts.add(now.ending().kind().name().toLowerCase(Locale.ROOT));
            facts.add("status " + now.ending().status());
        }
        return facts;
    }

    private static List<String> facts(PrimitiveView primitive, List<String> names) {
        String name = primitive.name();
        Holder holder = primitive.holder();
        String held = holder == null
                ? name + " free"
                : name + " held by " + names.get(holder.thread()) + (holder.count() > 1 ? " x" + holder.count() : "");
        List<String> facts = new ArrayList<>();
        facts.add(held);
        facts.add(name + ": "
                + primitive.waiters().stream()
                        .map(w -> names.get(w.thread()) + (w.timedOut() ? " (late)" : ""))
                        .collect(Collectors.joining(", ", "[", "]")));
        switch (primitive) {
            case PrimitiveView.SemaphoreView s -> facts.add(name + " value " + s.value());
            case PrimitiveView.EventView e -> facts.add(name + (e.flag() ? " set" : " clear"));
            case PrimitiveView.BarrierView b ->
                facts.add(name + " "
                        + Map.of(0L, "filling", 1L, "draining", -1L, "resetting", -2L, "broken")
                                .get(b.state()));
            case PrimitiveView.LockView l -> facts.add(name + (l.locked() ? " locked" : " unlocked"));
            case PrimitiveView other -> {}
        }
        return facts;
    }

    private static String word(ThreadState state) {
        return switch (state) {
            case ThreadState.Runnable s -> "ready";
            case ThreadState.WantsLock s -> "blocked";
            case ThreadState.Waiting s -> "waits";
            case ThreadState.Joining s -> "joins";
            case ThreadState.Sleeping s -> "sleeps";
            case ThreadState.Outside s -> "is outside";
            case ThreadState.Ended s ->
                switch (s.how()) {
                    case RETURNED -> "ended";
                    case FAILED -> "failed";
                    case EXITED -> "exited";
                    case CUT_OFF -> "cut off";
                };
        };
    }
}
