package dev.waitline.trace.json;

import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agent inside a CPython says: one JSON object a line, read by {@link AgentJson}. */
public sealed interface AgentMessage {

    /** The first message. {@code token} is the secret that only the agent can know. */
    record Hello(String token) implements AgentMessage {}

    /**
     * Nobody runs any more.
     *
     * @param moves how many moves the command made
     * @param movable the threads that can move now
     * @param outside the threads that have gone where nobody sees them
     * @param living the threads that have not ended
     * @param next the next deadline of a thread that cannot move, or null
     * @param seen what can be seen now, when the command asked for it too; else null
     */
    record Stopped(
            int moves,
            List<Event> events,
            List<Integer> movable,
            List<Integer> outside,
            List<Integer> living,
            long clock,
            @Nullable Long next,
            @Nullable Seen seen)
            implements AgentMessage {}

    /** While the threads run free. */
    record Happened(List<Event> events) implements AgentMessage {}

    /**
     * The program has come to its end; the process follows.
     *
     * @param status what {@code os._exit} was called with, or null
     * @param main how the main thread ended
     */
    record Ended(@Nullable Integer status, int moves, ThreadState.Ended main, List<Event> events, Seen seen)
            implements AgentMessage {}

    /** What can be seen at this moment. */
    record Looked(Seen seen) implements AgentMessage {}

    /**
     * All that can be seen, except what was printed.
     *
     * @param clock the program's clock, in nanoseconds since its start
     */
    record Seen(long clock, List<ThreadView> threads, List<PrimitiveView> primitives, List<Variable> globals) {
        public Seen {
            threads = List.copyOf(threads);
            primitives = List.copyOf(primitives);
            globals = List.copyOf(globals);
        }
    }

    /** The interpreter does not take the program. */
    record Refused(String what, int line, int column) implements AgentMessage {}

    /** The command does not fit the moment. */
    record Cannot() implements AgentMessage {}

    /** Which threads live and wait for ever while they run free; null when somebody can still run. */
    record Waits(@Nullable List<Integer> stuck) implements AgentMessage {}

    /** The agent itself has failed at a command. */
    record Fault(String what) implements AgentMessage {}

    /** The threads run free now. */
    record RunsFree() implements AgentMessage {}
}
