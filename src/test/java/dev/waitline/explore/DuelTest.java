package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.lesson.Lessons;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DuelTest {
    private static final int MOST = 4_000;
    private static final Predicate<Outcome> BAD = o -> o.failed() || o.ending().kind() != Ending.Kind.FINISHED;

    private record Played(SourceText program, Options options) {
        @Override
        public String toString() {
            return program.name();
        }
    }

    static List<Played> programs() {
        return Stream.concat(
                        ExploreProgram.all().stream().map(p -> new Played(p.source(), p.options())),
                        Lessons.all(Locale.ENGLISH).stream().map(l -> new Played(l.program(), Options.DEFAULT)))
                .toList();
    }

    private static Arena arena(Played played) {
        Optional<Arena> arena = Explorer.arena(
                played.program(), played.options().withStates(MOST).withSeconds(600), () -> false);
        assumeTrue(arena.isPresent(), "has more than " + MOST + " states");
        return arena.orElseThrow();
    }

    /** Hints, followed from the start, lead to each end in as many operations as its shortest witness has. */
    @ParameterizedTest
    @MethodSource("programs")
    void whoFollowsTheHintsComesToEachEndOnAShortestWay(Played played) {
        Arena arena = arena(played);
        Findings findings = Explorer.open(played.program(), played.options().withFirst(false))
                .search(p -> {}, () -> false);
        for (Outcome outcome : findings.outcomes()) {
            Duel duel = Duel.towards(arena, outcome::isLike);
            if (duel.distance(0) < 0) {
                assertThat(arena.ends()).noneMatch(outcome::isLike);
                assertThat(findings.endless())
                        .as("only some threads go round for ever there")
                        .isTrue();
                continue;
            }
            List<Choice> way = new ArrayList<>(arena.start().choices());
            Arena.Walk walk = arena.walk(arena.start());
            int state = 0;
            int made = arena.before();
            while (!duel.isGoal(state)) {
                int hint = duel.nearest(state);
                assertThat(hint).isBetween(0, arena.choices(state).size() - 1);
                way.addAll(walk.make(arena.choices(state).get(hint)));
                state = arena.target(state, hint);
                made++;
            }
            assertThat(made).as(outcome.output() + outcome.ending()).isEqualTo(outcome.length());
            try (Session session = new Session(ModelEngine.open(played.program(), Limits.DEFAULT))) {
                session.replay(new Schedule(way));
                assertThat(session.snapshot().output().standard()).isEqualTo(outcome.output());
                if (outcome.ending().kind() != Ending.Kind.STUCK) {
                    assertThat(session.snapshot().ending()).isEqualTo(outcome.ending());
                }
            } catch (RefusedException e) {
                throw new AssertionError("cannot be made: " + new Schedule(way), e);
            }
        }
    }

    /** Worked out by looking at every play, round by round, until nothing changes: shares no code with what is tested. */
    private static final class Plays {
        private final Arena arena;
        private final Map<List<Object>, Boolean> lost = new HashMap<>();

        Plays(Arena arena, Predicate<Outcome> bad) {
            this.arena = arena;
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int state = 0; state < arena.size(); state++) {
                    for (boolean persons : List.of(true, false)) {
                        if (!isLost(state, persons) && loses(state, persons, bad)) {
                            lost.put(List.of(state, persons), true);
                            changed = true;
                        }
                    }
                }
            }
        }

        boolean isLost(int state, boolean persons) {
            return lost.containsKey(List.of(state, persons));
        }

        private boolean loses(int state, boolean persons, Predicate<Outcome> bad) {
            Outcome end = arena.end(state);
            if (end != null) {
                return bad.test(end);
            }
            int count = arena.choices(state).size();
            boolean next = count == 1 ? persons : !persons;
            int losing = 0;
            for (int i = 0; i < count; i++) {
                losing += isLost(arena.target(state, i), next) ? 1 : 0;
            }
            return persons ? losing == count : losing > 0;
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whoWinsIsAsEveryPlayTells(Played played) {
        Arena arena = arena(played);
        Duel duel = Duel.against(arena, BAD);
        Plays plays = new Plays(arena, BAD);

        for (int state = 0; state < arena.size(); state++) {
            for (boolean persons : List.of(true, false)) {
                assertThat(duel.isLost(state, persons)).isEqualTo(plays.isLost(state, persons));
            }
        }
        if (arena.ends().noneMatch(BAD)) {
            assertThat(duel.isLost(0, true)).isFalse();
        }
    }

    /** Goes through all that a person can do against the scheduler's choices; the ends to which that comes. */
    private static Set<Outcome> ends(Arena arena, Duel duel) {
        Set<Outcome> ends = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        List<List<Object>> open = new ArrayList<>(List.of(List.of(0, true)));
        while (!open.isEmpty()) {
            List<Object> at = open.removeLast();
            int state = (Integer) at.getFirst();
            boolean persons = (Boolean) at.getLast();
            Outcome end = arena.end(state);
            if (!seen.add(at)) {
                continue;
            }
            if (end != null) {
                ends.add(end);
                continue;
            }
            int count = arena.choices(state).size();
            for (int i = 0; i < count; i++) {
                if (persons || count == 1 || i == duel.schedulers(state)) {
                    open.add(List.of(arena.target(state, i), count == 1 ? persons : !persons));
                }
            }
        }
        return ends;
    }

    private static Played program(String text) {
        return new Played(new SourceText("game.py", text), Options.DEFAULT);
    }

    @Test
    void whereEveryScheduleEndsWellThePersonAlwaysWins() {
        Played program = program("""
            import threading
            lock = threading.Lock()
            count = 0
            def add():
                global count
                with lock:
                    count += 1
            threads = [threading.Thread(target=add) for _ in range(2)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            print(count)
            """);
        Arena arena = arena(program);

        assertThat(ends(arena, Duel.against(arena, BAD))).isNotEmpty().noneMatch(BAD);
    }

    @Test
    void whereTheSchedulerCanForceItItWinsAgainstWhateverThePersonDoes() {
        // The flag is down for two thirds of the time, and only the one moment counts in which it is read.
        Played program = program("""
            import threading
            up = False
            def flicker():
                global up
                for _ in range(6):
                    up = True
                    up = False
            def look():
                assert up
            threads = [threading.Thread(target=flicker), threading.Thread(target=look)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            """);
        Arena arena = arena(program);
        Duel duel = Duel.against(arena, BAD);

        assertThat(new Plays(arena, BAD).isLost(0, true)).isTrue();
        assertThat(arena.ends()).anyMatch(BAD.negate());
        assertThat(ends(arena, duel)).isNotEmpty().allMatch(BAD);
    }
}
