package dev.waitline.ui;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.waitline.trace.Call;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Output;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;

/** Where the scripted program stands. */
final class ScriptedState {
    static final Resource COND = new Resource(1, "cond", Resource.Kind.CONDITION);
    static final int SAFETY = 50;

    final int starts;
    final boolean timeouts;
    final boolean gallery;
    final List<Child> children = new ArrayList<>();
    final List<Integer> waiters = new ArrayList<>();
    int owner = -1;
    boolean ready;
    long clock;
    long moves;
    Output output = Output.EMPTY;

    enum At {
        START,
        ENTER,
        CHECK,
        WAIT,
        IN_QUEUE,
        AGAIN,
        PRINT,
        LEAVE,
        SET,
        NOTIFY,
        OVER
    }

    static final class Child {
        final int id;
        final String name;
        final @Nullable Call call;
        At at;
        int started;
        boolean ghost;
        long since;
        @Nullable Long deadline;

        Child(int id, String name, At at, @Nullable Call call) {
            this.id = id;
            this.name = name;
            this.at = at;
            this.call = call;
        }

        Child copy() {
            Child copy = new Child(id, name, at, call);
            copy.started = started;
            copy.ghost = ghost;
            copy.since = since;
            copy.deadline = deadline;
            return copy;
        }
    }

    ScriptedState(int starts, boolean timeouts, boolean gallery) {
        this.starts = starts;
        this.timeouts = timeouts;
        this.gallery = gallery;
        children.add(new Child(0, "MainThread", At.START, null));
    }

    ScriptedState copy() {
        ScriptedState copy = new ScriptedState(starts, timeouts, gallery);
        copy.children.clear();
        children.forEach(c -> copy.children.add(c.copy()));
        copy.waiters.addAll(waiters);
        copy.owner = owner;
        copy.ready = ready;
        copy.clock = clock;
        copy.moves = moves;
        copy.output = output;
        return copy;
    }

    boolean waiting(int thread) {
        return thread < children.size() && children.get(thread).at == At.IN_QUEUE;
    }

    @Nullable Ending ending() {
        if (children.stream().allMatch(c -> c.at == At.OVER)) {
            return new Ending(Ending.Kind.FINISHED, 0, "", List.of());
        }
        boolean stuck = children.stream().allMatch(c -> c.at == At.OVER || (c.at == At.IN_QUEUE && c.deadline == null));
        return stuck ? new Ending(Ending.Kind.STUCK, 100, "", List.copyOf(waiters)) : null;
    }

    void timeOut(Child child, List<Event> events) {
        child.deadline = null;
        child.ghost = true;
        child.at = At.AGAIN;
        events.add(new Event.TimedOut(child.id, 10, COND));
    }

    void notify(int count, int only, List<Event> events) {
        int left = count;
        for (int thread : List.copyOf(waiters)) {
            if (left > 0 && (only < 0 || only == thread)) {
                left--;
                waiters.remove((Integer) thread);
                Child child = children.get(thread);
                child.ghost = false;
                child.deadline = null;
                child.at = At.AGAIN;
                events.add(new Event.Notified(owner, 18, COND, thread));
            }
        }
        if (left == count) {
            events.add(new Event.NotifiedNobody(owner, 18, COND));
        }
    }

    Child helper(Call call) {
        Child helper = new Child(children.size(), "helper-" + children.size(), At.ENTER, call);
        children.add(helper);
        return helper;
    }

    void move(Child child, List<Event> events) {
        int line = ScriptedSnapshot.line(child);
        switch (child.at) {
            case START -> {
                int id = children.size();
                children.add(new Child(id, "Thread-" + id, At.ENTER, null));
                events.add(new Event.Started(child.id, line, id));
                child.started++;
                child.at = child.started == starts ? At.ENTER : At.START;
            }
            case ENTER, AGAIN -> {
                owner = child.id;
                events.add(new Event.Acquired(child.id, line, COND, 1));
                if (child.ghost) {
                    waiters.remove((Integer) child.id);
                    child.ghost = false;
                    events.add(new Event.Left(child.id, line, COND));
                }
                child.at = child.call != null ? At.NOTIFY : child.id == 0 ? At.SET : At.CHECK;
            }
            case CHECK -> {
                events.add(new Event.Read(child.id, line, "ready", ready ? "True" : "False"));
                child.at = ready ? At.PRINT : At.WAIT;
            }
            case WAIT -> {
                events.add(new Event.Enqueued(child.id, line, COND, waiters.size()));
                events.add(new Event.Released(child.id, line, COND, 0));
                waiters.add(child.id);
                owner = -1;
                child.since = moves;
                child.deadline = timeouts ? clock + 2_000_000_000L : null;
                child.at = At.IN_QUEUE;
            }
            case PRINT -> {
                events.add(new Event.Printed(child.id, line, "go\n", false));
                output = output.plus(new Output.Piece(child.id, "go\n", false));
                child.at = At.LEAVE;
            }
            case SET -> {
                ready = true;
                events.add(new Event.Wrote(child.id, line, "ready", "True"));
                child.at = At.NOTIFY;
            }
            case NOTIFY -> {
                Call call = child.call;
                int count = call == null ? 1 : call.arguments().isEmpty() ? SAFETY : call.arguments().getFirst();
                notify(count, -1, events);
                child.at = At.LEAVE;
            }
            case LEAVE -> {
                owner = -1;
                events.add(new Event.Released(child.id, line, COND, 0));
                events.add(new Event.Ended(child.id, line, new ThreadState.Ended(ThreadState.Ended.How.RETURNED, "")));
                child.at = At.OVER;
            }
            case IN_QUEUE, OVER -> throw new IllegalStateException(child.name + " cannot move");
        }
    }
}
