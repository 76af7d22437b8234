package dev.waitline.narrate;

import dev.waitline.narrate.Fact.Weight;
import dev.waitline.narrate.Sentence.Basis;
import dev.waitline.session.Moment;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says what one step did: gathers what there is to say, and says the one or two things that matter most. */
final class Happening {
    private final Phrasebook words;
    private final Moment moment;
    private final Snapshot snapshot;
    private final List<Fact> facts = new ArrayList<>();

    Happening(Phrasebook words, Moment moment) {
        this.words = words;
        this.moment = moment;
        this.snapshot = moment.snapshot();
    }

    Sentence sentence() {
        if (moment.step() == 0) {
            return new Sentence(words.say(Phrase.SENTENCE, Phrasebook.capital(words.say(Phrase.START))), Basis.FACT);
        }
        if (moment.choice() instanceof Choice.Free) {
            ranFree();
            return said();
        }
        LockFacts locks = new LockFacts(words, moment);
        for (int i = 0; i < moment.events().size(); i++) {
            facts.addAll(locks.of(i));
            other(i, moment.events().get(i));
        }
        printed();
        variables();
        stateNow();
        stuck();
        return said();
    }

    /** Too much to tell but how it came out. */
    private void ranFree() {
        String text = words.count(
                moment.events().size(),
                Phrase.RAN_FREE_ONE,
                Phrase.RAN_FREE_MANY,
                moment.events().size());
        add(Weight.PROGRAM, 0, -1, text, Basis.FACT);
        for (Event event : moment.events()) {
            if (event instanceof Event.ProgramEnded e && e.ending().kind() != Ending.Kind.STUCK) {
                add(Weight.PROGRAM, 1, -1, ending(words, e.ending(), snapshot), Basis.FACT);
            }
        }
        stuck();
    }

    private void other(int order, Event event) {
        switch (event) {
            case Event.ProgramEnded e
            when e.ending().kind() == Ending.Kind.EXIT && Labels.wasCutOff(moment) ->
                add(
                        Weight.PROGRAM,
                        order,
                        moment.thread(),
                        words.say(Phrase.PROGRAM_OS_EXIT, e.ending().status()),
                        Basis.DOCUMENTED);
            case Event.ProgramEnded e
            when e.ending().kind() != Ending.Kind.STUCK ->
                add(Weight.PROGRAM, order, -1, ending(words, e.ending(), snapshot), Basis.FACT);
            case Event.Ended e -> ended(order, e);
            case Event.Fired e -> add(Weight.FROM_OUTSIDE, order, e.thread(), words.say(Phrase.FIRED), Basis.FACT);
            case Event.Woken e ->
                add(Weight.FROM_OUTSIDE, order, e.thread(), words.say(Phrase.WOKEN, e.on().name()), Basis.FACT);
            case Event.Injected e ->
                add(Weight.FROM_OUTSIDE, order, e.thread(), words.say(Phrase.INJECTED, e.call()), Basis.FACT);
            case Event.Started e ->
                add(
                        Weight.THREADS,
                        order,
                        e.thread(),
                        words.say(Phrase.STARTED, snapshot.threadName(e.child())),
                        Basis.FACT);
            case Event.Joined e
            when e.atTheEnd() ->
                add(
                        Weight.THREADS,
                        order,
                        -1,
                        words.say(Phrase.PYTHON_JOINED, snapshot.threadName(e.other())),
                        Basis.DOCUMENTED);
            case Event.Joined e ->
                add(
                        Weight.THREADS,
                        order,
                        e.thread(),
                        words.say(Phrase.JOINED, snapshot.threadName(e.other())),
                        Basis.FACT);
            case Event.Raised e
            when !failed(e.thread()) && !caughtInside(order, e.thread()) ->
                add(
                        Weight.RAISED,
                        order,
                        e.thread(),
                        words.say(Phrase.RAISED, Phrasebook.inline(e.exception())),
                        Basis.FACT);
            case Event.Slept e ->
                add(Weight.TIME, order, e.thread(), words.say(Phrase.SLEPT, words.seconds(e.nanos())), Basis.FACT);
            case Event.Awoke e -> add(Weight.TIME, order, e.thread(), words.say(Phrase.AWOKE), Basis.FACT);
            case Event.ClockMoved e ->
                add(Weight.TIME, order, -1, words.say(Phrase.CLOCK_MOVED, words.seconds(e.to())), Basis.FACT);
            case Event ignored -> {}
        }
    }

    private void ended(int order, Event.Ended e) {
        switch (e.state().how()) {
            case FAILED ->
                add(
                        Weight.THREAD_FAILED,
                        order,
                        e.thread(),
                        words.say(
                                Phrase.THREAD_FAILED,
                                Phrasebook.inline(e.state().detail())),
                        Basis.DOCUMENTED);
            case EXITED -> add(Weight.THREADS, order, e.thread(), words.say(Phrase.THREAD_EXITED), Basis.DOCUMENTED);
            case RETURNED -> add(Weight.THREADS, order, e.thread(), words.say(Phrase.THREAD_RETURNED), Basis.FACT);
            case CUT_OFF -> add(Weight.THREADS, order, e.thread(), words.say(Phrase.THREAD_CUT_OFF), Basis.DOCUMENTED);
        }
    }

    private boolean failed(int thread) {
        return moment.events().stream()
                .anyMatch(e -> e instanceof Event.Ended d
                        && d.thread() == thread
                        && d.state().how() == ThreadState.Ended.How.FAILED);
    }

    /** Whether a call returned after all: what was raised before is the library's own business. */
    private boolean caughtInside(int order, int thread) {
        return moment.events().subList(order, moment.events().size()).stream()
                .anyMatch(e -> e instanceof Event.Returned r && r.thread() == thread);
    }

    /** What one thread printed in several pieces is said as one. */
    private void printed() {
        List<Event> events = moment.events();
        for (boolean error : new boolean[] {false, true}) {
            int first = -1;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i) instanceof Event.Printed p && p.error() == error && !(error && failed(p.thread()))) {
                    first = first < 0 ? i : first;
                    text.append(p.text());
                }
            }
            if (first >= 0) {
                String inline = Phrasebook.inline(text.toString());
                Phrase phrase = error ? Phrase.PRINTED_ERROR : Phrase.PRINTED;
                add(
                        Weight.PRINTED,
                        first,
                        events.get(first).thread(),
                        inline.isEmpty() ? words.say(Phrase.PRINTED_NOTHING) : words.say(phrase, inline),
                        Basis.FACT);
            }
        }
    }

    /** Writes matter more than reads, and the last ones more than the first. */
    private void variables() {
        List<Event> events = moment.events();
        boolean wrote = events.stream().anyMatch(e -> e instanceof Event.Wrote);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.Wrote w) {
                add(
                        Weight.VARIABLES,
                        i,
                        w.thread(),
                        words.say(Phrase.WROTE, w.name(), Phrasebook.inline(w.value())),
                        Basis.FACT);
            } else if (events.get(i) instanceof Event.Read r && !wrote) {
                add(
                        Weight.VARIABLES,
                        i,
                        r.thread(),
                        words.say(Phrase.READ, r.name(), Phrasebook.inline(r.value())),
                        Basis.FACT);
            }
        }
    }

    /** Where the thread that moved stands now, for a step of which its events tell little. */
    private void stateNow() {
        int after = moment.events().size();
        ThreadView thread = snapshot.thread(moment.thread()).orElse(null);
        if (thread == null) {
            return;
        }
        boolean toldEnough = facts.stream().anyMatch(f -> f.weight().compareTo(Weight.FROM_OUTSIDE) < 0);
        switch (thread.state()) {
            case ThreadState state when toldEnough -> {}
            case ThreadState.WantsLock s -> add(Weight.LOCKS, after, thread.id(), wants(s), Basis.FACT);
            case ThreadState.Joining s
            when thread.isAtItsEnd() ->
                add(
                        Weight.THREADS,
                        after,
                        -1,
                        words.say(Phrase.PYTHON_JOINS, thread.shortName(), snapshot.threadName(s.thread())),
                        Basis.DOCUMENTED);
            case ThreadState.Joining s ->
                add(
                        Weight.THREADS,
                        after,
                        thread.id(),
                        words.say(Phrase.JOINING, snapshot.threadName(s.thread())),
                        Basis.FACT);
            case ThreadState.Sleeping s
            when !happened(Event.Slept.class) ->
                add(
                        Weight.TIME,
                        after,
                        thread.id(),
                        words.say(Phrase.SLEPT_UNTIL, words.seconds(s.until())),
                        Basis.FACT);
            case ThreadState.Sleeping s -> {}
            case ThreadState.Waiting s -> {}
            case ThreadState.Outside s -> {}
            case ThreadState.Ended s -> {}
            case ThreadState.Runnable s -> {}
        }
        if (facts.isEmpty()) {
            Event.Ran ran = Event.Ran.lastIn(moment.events());
            add(
                    Weight.NOTHING,
                    after,
                    thread.id(),
                    ran != null
                            ? words.say(
                                    ran.library() ? Phrase.RAN_LIBRARY_LINE : Phrase.RAN_LINE,
                                    ran.line(),
                                    Phrasebook.source(ran.text()))
                            : words.say(Phrase.WENT_ON),
                    Basis.FACT);
        }
    }

    private boolean happened(Class<? extends Event> kind) {
        return moment.events().stream().anyMatch(kind::isInstance);
    }

    private String wants(ThreadState.WantsLock s) {
        String lock = words.lock(s.lock());
        Integer holder = s.heldBy();
        if (holder == null) {
            return words.say(Phrase.WANTS_NOBODY, lock);
        }
        String name = snapshot.threadName(holder);
        return s.heldSince() > 0
                ? words.say(Phrase.WANTS, lock, name, s.heldSince())
                : words.say(Phrase.WANTS_NO_LINE, lock, name);
    }

    private void stuck() {
        Ending ending = snapshot.ending();
        if (ending != null && ending.kind() == Ending.Kind.STUCK) {
            add(Weight.PROGRAM, moment.events().size() + 1, -1, ending(words, ending, snapshot), Basis.FACT);
        }
    }

    static String ending(Phrasebook words, Ending ending, Snapshot snapshot) {
        return switch (ending.kind()) {
            case FINISHED -> {
                List<Integer> failed = snapshot.failed();
                yield failed.isEmpty()
                        ? words.say(Phrase.PROGRAM_FINISHED)
                        : words.count(
                                failed.size(),
                                Phrase.PROGRAM_FAILED_ONE,
                                Phrase.PROGRAM_FAILED_MANY,
                                words.threads(failed, snapshot));
            }
            case EXIT -> words.say(Phrase.PROGRAM_EXIT, ending.status());
            case ERROR ->
                ending.detail().isEmpty()
                        ? words.say(Phrase.PROGRAM_ERROR_BARE, ending.status())
                        : words.say(Phrase.PROGRAM_ERROR, Phrasebook.inline(ending.detail()));
            case STUCK ->
                words.count(
                        ending.stuck().size(),
                        Phrase.PROGRAM_STUCK_ONE,
                        Phrase.PROGRAM_STUCK_MANY,
                        words.threads(ending.stuck(), snapshot));
        };
    }

    private void add(Weight weight, int order, int thread, String text, Basis basis) {
        facts.add(new Fact(weight, order, thread, text, basis));
    }

    /** The two that matter most, in the order in which they happened. */
    private Sentence said() {
        if (facts.isEmpty()) {
            return new Sentence(words.say(Phrase.SENTENCE, words.say(Phrase.WENT_ON)), Basis.FACT);
        }
        // A call is said by what it does; only one that does nothing else to tell of is named.
        List<Fact> telling =
                facts.stream().filter(f -> f.weight() != Weight.CALLS).toList();
        List<Fact> told = (telling.isEmpty() ? facts : telling)
                .stream()
                        .sorted(Comparator.comparing(Fact::weight).thenComparing(Fact::order))
                        .limit(2)
                        .sorted(Comparator.comparing(Fact::order))
                        .toList();
        Basis basis =
                told.stream().map(Fact::basis).max(Comparator.naturalOrder()).orElse(Basis.FACT);
        String text = clauses(told);
        boolean ownSubject = told.getFirst().thread() < 0;
        return new Sentence(words.say(Phrase.SENTENCE, ownSubject ? Phrasebook.capital(text) : text), basis);
    }

    private String clauses(List<Fact> told) {
        Fact first = told.getFirst();
        Fact last = told.getLast();
        if (told.size() == 2 && first.thread() >= 0 && first.thread() == last.thread()) {
            return words.say(
                    first.text().contains(",") ? Phrase.CLAUSE_COMMA_AND : Phrase.CLAUSE_AND,
                    snapshot.threadName(first.thread()),
                    first.text(),
                    last.text());
        }
        return told.stream()
                .map(this::clause)
                .collect(Collectors.reducing((a, b) -> words.say(Phrase.CLAUSES, a, b)))
                .orElse("");
    }

    private String clause(Fact fact) {
        return fact.thread() < 0
                ? fact.text()
                : words.say(Phrase.CLAUSE, snapshot.threadName(fact.thread()), fact.text());
    }
}
