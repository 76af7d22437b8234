package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.space.Space;
import dev.waitline.machine.space.Steps;
import dev.waitline.program.Code;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes findings of what a search has come to. */
final class Report {
    private static final int STUCK = 100;

    private final Code program;
    private final Claims claims;
    private final boolean asksTime;
    private final Search search;
    private final List<WholeRuns.Ended> runs;
    private final Space space;
    private final Witnesses witnesses;
    private final Outcomes outcomes;

    /** @param runs whole runs, for a search that was cut short */
    Report(Claims claims, Steps steps, Search search, List<WholeRuns.Ended> runs) {
        this.runs = runs;
        this.program = claims.program();
        this.asksTime = steps.late() || search.space().clockRead();
        this.claims = claims;
        this.search = search;
        this.space = search.space();
        this.outcomes = new Outcomes(claims);
        this.witnesses = new Witnesses(program, steps, search);
    }

    Findings findings() {
        double seconds = search.seconds();
        List<Map.Entry<Search.Last, Search.Found>> found =
                new ArrayList<>(search.found().entrySet());
        found.sort(Comparator.comparingInt(
                        (Map.Entry<Search.Last, Search.Found> e) -> e.getValue().distance())
                .thenComparing(e -> e.getKey().output())
                .thenComparing(e -> e.getKey().error())
                .thenComparing(e -> e.getValue().id()));
        found.forEach(each -> add(each.getValue().id(), each.getValue().states(), List.of()));
        runs.forEach(run -> outcomes.add(run.schedule(), run.ending(), 0, run.steps(), false));
        Edges edges = search.cut() == null ? new Edges(search) : null;
        boolean few = search.states() <= Edges.MOST_STATES;
        BigInteger schedules = edges != null && few ? edges.schedules() : null;
        boolean endless = edges != null && (few ? schedules == null : edges.endless());
        List<Round> rounds =
                edges != null && endless && few ? new Rounds(program, search, witnesses, edges).found() : List.of();
        if (edges != null && endless) {
            edges.rounds().forEach(round -> addRound(edges, round));
        }
        List<Outcome> sorted = new ArrayList<>(outcomes.all());
        sorted.sort(Comparator.comparingInt(Outcome::length));
        return new Findings(
                sorted,
                mishaps(),
                verdicts(sorted),
                endless,
                rounds,
                Sight.of(
                        program,
                        space.linesRun(),
                        Replay.of(program, new Schedule(space.prefix())).events(),
                        search.cut() == null,
                        search.states() > 1,
                        asksTime),
                schedules,
                search.states(),
                search.transitions(),
                space.prefixSteps() + search.depth(),
                seconds,
                edges != null && edges.size() <= StateGraph.MOST_NODES && !search.usesTwins() ? graph(edges) : null,
                search.cut());
    }

    /** @param waiting those who wait for ever although the program has not ended */
    private void add(int id, long states, List<Integer> waiting) {
        int[] row = search.row(id);
        List<Choice> way = witnesses.shortened(search.way(id), row, waiting);
        Schedule schedule = witnesses.after(way);
        Ending ending = waiting.isEmpty() ? ending(row) : new Ending(Ending.Kind.STUCK, STUCK, "", waiting);
        outcomes.add(schedule, ending, states, space.prefixSteps() + way.size(), !waiting.isEmpty());
    }

    /** Some threads go round for ever; those that do not take part and have not ended wait for ever. */
    private void addRound(Edges edges, List<Integer> round) {
        BitSet moving = BitSet.valueOf(new long[] {edges.moving(round, 0)});
        int nearest = round.stream()
                .map(edges::id)
                .min(Comparator.comparingInt((Integer id) -> search.store().distance(id))
                        .thenComparing(id -> id))
                .orElseThrow();
        int[] row = search.row(nearest);
        List<Integer> waiting = space.living(row, space.threads(row)).stream()
                .filter(thread -> !moving.get(thread))
                .toList();
        Snapshot last = Replay.of(program, witnesses.to(nearest)).snapshot();
        waiting = waiting.stream()
                .filter(thread -> waitsForEver(last, thread, moving))
                .toList();
        if (!waiting.isEmpty()) {
            add(nearest, round.size(), waiting);
        }
    }

    private Map<Mishap, Schedule> mishaps() {
        List<Search.Place> places = new ArrayList<>(search.mishaps());
        places.sort(Comparator.comparingInt(Search.Place::distance)
                .thenComparing(p -> p.mishap().key().name())
                .thenComparing(p -> p.mishap().key().line())
                .thenComparing(p -> p.mishap().key().other()));
        Map<Mishap, Schedule> mishaps = new LinkedHashMap<>(early());
        for (Search.Place place : places) {
            Mishap mishap = place.mishap();
            Schedule witness = mishap instanceof Mishap.Race
                    ? witnesses.to(place.id())
                    : witnesses.to(place.id(), mishap.thread());
            Replay replay = Replay.of(program, witness);
            mishap = mishap.in(replay.snapshot());
            mishaps.put(
                    mishap instanceof Mishap.StrangersRelease release ? release.named(released(replay)) : mishap,
                    witness);
        }
        return mishaps;
    }

    private List<Verdict> verdicts(List<Outcome> sorted) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int number = 0; number < claims.all().size(); number++) {
            Claim claim = claims.all().get(number);
            verdicts.add(claim.when() == Claim.When.FINALLY ? atEnds(number, sorted) : inStates(number));
        }
        return verdicts;
    }

    private Verdict atEnds(int number, List<Outcome> sorted) {
        Claim claim = claims.all().get(number);
        return sorted.stream()
                .filter(outcome -> outcome.broken().contains(claim))
                .findFirst()
                .map(outcome -> verdict(number, outcome.witness(), outcome.length()))
                .orElseGet(() -> verdict(number, null, 0));
    }

    private Verdict inStates(int number) {
        Space.Early early = space.early(number);
        if (early != null) {
            List<Choice> way = space.prefix().subList(0, early.choices());
            return verdict(number, new Schedule(way), early.steps());
        }
        Search.Broken place = search.broken().get(number);
        if (place == null) {
            return verdict(number, null, 0);
        }
        Code question = claims.questions().codes().get(number);
        Witnesses.Cut cut = witnesses.until(
                search.way(place.id()), machine -> machine.ask(question).isFalse());
        return verdict(number, cut.schedule(), space.prefixSteps() + cut.steps());
    }

    private Verdict verdict(int number, @Nullable Schedule witness, int length) {
        Claim claim = claims.all().get(number);
        int thread = -1;
        int line = 0;
        String name = "";
        List<String> values = List.of();
        if (witness != null) {
            List<Choice> way = witness.choices();
            Replay replay = Replay.of(program, witness);
            if (claim.when() != Claim.When.FINALLY && !way.isEmpty() && way.getLast() instanceof Choice.Run last) {
                thread = last.thread();
                Machine before = Replay.of(program, new Schedule(way.subList(0, way.size() - 1)))
                        .machine();
                int next = before.atUserStatement(thread);
                line = next > 0 ? next : before.userLine(thread);
            }
            witness = witness.joined();
            name = thread < 0 ? "" : replay.snapshot().threads().get(thread).shortName();
            values = claims.values(claim, replay.machine());
        }
        return new Verdict(
                claim,
                witness,
                length,
                thread,
                name,
                line,
                values,
                search.said(number),
                search.unsaid(number),
                search.problem(number));
    }

    /** What goes wrong before there is a second thread: no search comes by there. */
    private Map<Mishap, Schedule> early() {
        int[] start = search.row(search.start());
        if (!space.error(start).contains("un-acquired lock")) {
            return Map.of();
        }
        Schedule prefix = new Schedule(space.prefix());
        for (Event event : Replay.of(program, prefix).events()) {
            if (event instanceof Event.Raised raised
                    && raised.exception().matches(".*(wait|notify) on un-acquired lock")) {
                String message = raised.exception().substring(raised.exception().indexOf(": ") + 2);
                return Map.of(new Mishap.WithoutLock(0, "MainThread", raised.line(), message), prefix);
            }
        }
        return Map.of();
    }

    /** The name of the lock that was released last, or that was to be. */
    private static String released(Replay replay) {
        Event.Released released = Event.last(replay.events(), Event.Released.class);
        Event.Called called = Event.last(replay.events(), Event.Called.class);
        return released != null && called == null
                ? released.lock().name()
                : called != null && called.method().equals("release")
                        ? called.on().name()
                        : released != null ? released.lock().name() : "";
    }

    /** Whether a thread waits for more than the end of one that moves on and on. */
    private static boolean waitsForEver(Snapshot last, int thread, BitSet moving) {
        int at = thread;
        for (int passed = 0; passed < last.threads().size(); passed++) {
            if (!(last.threads().get(at).state() instanceof ThreadState.Joining joining)) {
                return true;
            }
            at = joining.thread();
            if (moving.get(at)) {
                return false;
            }
        }
        return true;
    }

    private StateGraph graph(Edges edges) {
        List<StateGraph.Node> nodes = new ArrayList<>();
        List<StateGraph.Edge> steps = new ArrayList<>();
        for (int node = 0; node < edges.size(); node++) {
            int id = edges.id(node);
            int[] row = search.row(id);
            nodes.add(new StateGraph.Node(
                    space.prefixSteps() + search.store().distance(id),
                    edges.targets(node).length == 0 ? ending(row) : null,
                    witnesses.to(id)));
            for (int i = 0; i < edges.targets(node).length; i++) {
                Choice step = edges.steps(node).get(i);
                int line = step instanceof Choice.Run run ? space.line(row, run.thread()) : 0;
                steps.add(new StateGraph.Edge(node, edges.targets(node)[i], step, line));
            }
        }
        return new StateGraph(nodes, steps);
    }

    private Ending ending(int[] row) {
        Ending finished = space.finished(row);
        return finished != null
                ? finished
                : new Ending(Ending.Kind.STUCK, STUCK, "", space.living(row, space.threads(row)));
    }
}
