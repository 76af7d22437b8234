package dev.waitline.engine.cpython;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import dev.waitline.source.SourceException;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Output;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.json.AgentMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Commands to one process and what comes of them. Confined to one thread. */
final class Conversation implements AutoCloseable {
    private static final Duration A_MOVE = Duration.ofNanos(50_000);
    private static final long POLL = 20;
    private static final long TO_COME_BACK = 200;
    private static final int STUCK = 100;

    private final PythonProcess process;
    private final Script script;
    private final Patience patience;
    private boolean free;
    /** Events that came while something else was waited for. */
    private final List<Event> early = new ArrayList<>();
    /** The end of the program, when that came while something else was waited for. */
    private AgentMessage.@Nullable Ended last;
    /** The threads that wait for ever while they run free, as far as was asked; null when somebody can run. */
    private @Nullable List<Integer> waiting;
    /** Whether an answer to that is still to come. */
    private boolean asked;
    /** The thread that moved last. */
    private int mover;
    /** Why the process is gone, when it has said something before that; else null. */
    private @Nullable EngineFailedException failure;
    /** Whether answers are to carry what can be seen then. */
    private boolean looks;

    Conversation(PythonProcess process, Script script, Patience patience) {
        this.process = process;
        this.script = script;
        this.patience = patience;
    }

    /** The first stop, before the first line of the program. */
    Reply begun() {
        return answer("the program does not begin", patience.toStart());
    }

    /** @param until what to stop at: a line, an operation, a line of the library; empty for {@code most} moves */
    Reply go(int thread, String until, int most) {
        mover = thread;
        command("go", Map.of("thread", thread, "until", until, "most", most));
        // A step ends by itself after a while; moves that are made again take as long as they take.
        Duration usual = patience.toAnswer();
        return answer("it does not answer", until.isEmpty() ? usual.plus(A_MOVE.multipliedBy(most)) : usual);
    }

    /** From now on answers carry what can be seen then, or do not: it costs as much as the step itself. */
    void looks(boolean wanted) {
        looks = wanted;
    }

    private void command(String name, Map<String, Object> parameters) {
        Map<String, Object> all = new TreeMap<>(parameters);
        if (looks) {
            all.put("look", true);
        }
        checkThere();
        process.say(name, all);
    }

    Reply ask(String command, Map<String, Object> parameters) {
        command(command, parameters);
        return answer("it does not answer", patience.toAnswer());
    }

    /** Lets the clock move, or waits a while for threads that are outside. */
    Reply tick() {
        Reply reply = ask("tick", Map.of());
        // Refused, it names no threads at all: others tell.
        return whileOutside(reply.accepted() ? reply : ask("poll", Map.of()), TO_COME_BACK);
    }

    /** Where only threads outside could go on, waits a while for them. */
    private Reply whileOutside(Reply before, long millis) {
        Reply reply = before;
        long end = System.nanoTime() + millis * 1_000_000;
        while (reply.restsOnThoseOutside() && System.nanoTime() < end) {
            sleep();
            reply = ask("poll", Map.of()).after(reply);
        }
        return reply;
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answer(String silence, Duration most) {
        return orWhatWasSaid(() -> answered(silence, most));
    }

    private void checkThere() {
        EngineFailedException gone = failure;
        if (gone != null) {
            throw gone;
        }
    }

    /** Where the process fails, first what it has said by then; it fails when it is next asked for something. */
    private Reply orWhatWasSaid(Supplier<Reply> reply) {
        checkThere();
        try {
            return reply.get();
        } catch (EngineFailedException e) {
            List<Event> said = told(after(List.of()));
            if (said.isEmpty()) {
                throw e;
            }
            failure = e;
            return new Reply(0, said, List.of(), List.of(), null, null, true);
        }
    }

    private Reply answered(String silence, Duration most) {
        AgentMessage message = heard(most);
        if (message != null) {
            return reply(message);
        }
        // The thread is in C. If others can run all the same, they may.
        process.say("leave", Map.of());
        message = heard(patience.toLetGo());
        if (message == null) {
            throw new EngineFailedException("CPython does not come back: " + silence + "; thread " + mover
                    + " is in C code that lets nobody else run, or the process was stopped");
        }
        // Perhaps the computer was only busy: then the clock is not to move before the thread is back.
        return whileOutside(reply(message), patience.toLetGo().toMillis());
    }

    /** The next message that is an answer; what was printed on the way to it is kept. */
    private @Nullable AgentMessage heard(Duration most) {
        AgentMessage message = process.hear(most);
        while (message instanceof AgentMessage.Happened happened) {
            early.addAll(happened.events());
            message = process.hear(most);
        }
        return message;
    }

    /** These events, after those that came before. */
    private List<Event> after(List<Event> events) {
        List<Event> all = new ArrayList<>(early);
        early.clear();
        all.addAll(events);
        return all;
    }

    private Reply reply(AgentMessage message) {
        return switch (message) {
            case AgentMessage.Stopped s ->
                new Reply(s.moves(), told(after(s.events())), s.movable(), s.outside(), stuck(s), sight(s), true);
            case AgentMessage.Ended e -> ended(e);
            case AgentMessage.Cannot c -> Reply.REFUSED;
            case AgentMessage.Refused r ->
                throw new SourceException(new Diagnostic(
                        script.program().name(),
                        new Position(Math.max(1, r.line()), Math.max(1, r.column())),
                        "CPython does not take this: " + r.what(),
                        "mend this line"));
            case AgentMessage.Fault f -> throw failed(f);
            case AgentMessage.Waits w -> throw unexpected(w);
            case AgentMessage.Happened h -> throw unexpected(h);
            case AgentMessage.Hello h -> throw unexpected(h);
            case AgentMessage.Looked l -> throw unexpected(l);
            case AgentMessage.RunsFree r -> throw unexpected(r);
        };
    }

    private static EngineFailedException failed(AgentMessage.Fault fault) {
        return new EngineFailedException("the agent inside CPython failed (" + fault.what() + "); please report this");
    }

    private static EngineFailedException unexpected(AgentMessage message) {
        return new EngineFailedException("the connection to CPython is disturbed: "
                + message.getClass().getSimpleName() + " came where it has no place");
    }

    private @Nullable AgentSight sight(AgentMessage.Stopped s) {
        AgentMessage.Seen seen = s.seen();
        return seen == null ? null : new AgentSight(seen, script, null);
    }

    private static @Nullable Ending stuck(AgentMessage.Stopped s) {
        return s.movable().isEmpty() && s.outside().isEmpty() && s.next() == null
                ? new Ending(Ending.Kind.STUCK, STUCK, "", s.living())
                : null;
    }

    private Reply ended(AgentMessage.Ended end) {
        List<Event> events = after(end.events());
        Integer status = process.exit();
        if (status == null) {
            throw new EngineFailedException("the program has ended, but its process does not");
        }
        Ending ending = ending(end, status);
        List<Event> all = told(events);
        all.add(new Event.ProgramEnded(ending));
        return new Reply(
                end.moves(), all, List.of(), List.of(), ending, new AgentSight(end.seen(), script, end.main()), true);
    }

    private static Ending ending(AgentMessage.Ended end, int status) {
        ThreadState.Ended main = end.main();
        if (end.status() == null && main.how() == ThreadState.Ended.How.FAILED) {
            return new Ending(Ending.Kind.ERROR, status, main.detail(), List.of());
        }
        boolean exit = end.status() != null || main.how() == ThreadState.Ended.How.EXITED || status != 0;
        return new Ending(exit ? Ending.Kind.EXIT : Ending.Kind.FINISHED, status, "", List.of());
    }

    /** With what was written past the program's streams, and under the program's own name. */
    private List<Event> told(List<Event> events) {
        List<Event> told = new ArrayList<>(events.size() + 1);
        for (Event event : events) {
            told.add(
                    event instanceof Event.Printed p && p.error()
                            ? new Event.Printed(p.thread(), p.line(), script.named(p.text()), true)
                            : event);
        }
        for (Output.Piece piece : process.written(mover)) {
            told.add(new Event.Printed(piece.thread(), 0, script.named(piece.text()), piece.error()));
        }
        return told;
    }

    AgentSight look() {
        AgentMessage.Ended over = last;
        if (over != null) {
            return new AgentSight(over.seen(), script, null);
        }
        process.say("look", Map.of());
        long end = System.nanoTime() + patience.toLook().toNanos();
        while (System.nanoTime() < end) {
            AgentMessage message = process.hear(patience.toLook());
            if (message instanceof AgentMessage.Looked looked) {
                return new AgentSight(looked.seen(), script, null);
            }
            if (message != null && !free && !(message instanceof AgentMessage.Fault)) {
                throw unexpected(message);
            } else if (message != null) {
                collect(message);
                over = last;
                if (over != null) {
                    return new AgentSight(over.seen(), script, null);
                }
            }
        }
        throw new EngineFailedException("CPython does not let anybody look at it");
    }

    // ---- running free

    /** Collects what happens for a while; the threads run on. */
    Reply free(Duration most) {
        return orWhatWasSaid(() -> freely(most));
    }

    private Reply freely(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        if (!free) {
            process.say("free", Map.of());
            free = true;
        }
        while (true) {
            AgentMessage.Ended over = last;
            if (over != null) {
                last = null;
                return ended(over);
            }
            long left = end - System.nanoTime();
            AgentMessage message = left <= 0 ? null : process.hear(Duration.ofNanos(left));
            if (message == null) {
                return sofar();
            }
            collect(message);
        }
    }

    /** What has happened; when that is nothing, the threads may wait for ever. */
    private Reply sofar() {
        List<Event> events = told(early);
        early.clear();
        Ending ending = null;
        if (events.isEmpty()) {
            process.say("stuck", Map.of());
            asked = true;
            waiting = null;
            while (asked && last == null) {
                AgentMessage message = process.hear(patience.toAnswer());
                if (message == null) {
                    break; // In C, and nobody else can run; that may pass.
                }
                collect(message);
            }
            List<Integer> stuck = waiting;
            ending = stuck != null && early.isEmpty() && last == null
                    ? new Ending(Ending.Kind.STUCK, STUCK, "", stuck)
                    : null;
        }
        return new Reply(0, events, List.of(), List.of(), ending, null, true);
    }

    private void collect(AgentMessage message) {
        switch (message) {
            case AgentMessage.Happened h -> early.addAll(h.events());
            case AgentMessage.RunsFree r -> {}
            case AgentMessage.Ended e -> last = e;
            case AgentMessage.Refused r -> reply(r);
            case AgentMessage.Fault f -> throw failed(f);
            case AgentMessage.Waits w -> {
                asked = false;
                waiting = w.stuck();
            }
            default -> throw unexpected(message);
        }
    }

    Reply halt() {
        process.say("halt", Map.of());
        long end = System.nanoTime() + patience.toLook().toNanos();
        while (System.nanoTime() < end) {
            AgentMessage message = process.hear(patience.toLook());
            if (message instanceof AgentMessage.Stopped stopped) {
                free = false;
                List<Event> events = after(stopped.events());
                return new Reply(
                        stopped.moves(),
                        told(events),
                        stopped.movable(),
                        stopped.outside(),
                        stuck(stopped),
                        null,
                        true);
            }
            if (message != null) {
                collect(message);
                AgentMessage.Ended over = last;
                if (over != null) {
                    last = null;
                    free = false;
                    return ended(over);
                }
            }
        }
        throw new EngineFailedException("CPython cannot be halted; perhaps it is in C code that lets nobody else run");
    }

    @Override
    public void close() {
        process.close();
    }
}
