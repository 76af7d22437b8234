package dev.waitline.engine.cpython;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Frame;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.json.AgentMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agent saw at one moment, as a snapshot.
 *
 * @param main how the main thread ended, when the program has come to its end, else null
 */
record AgentSight(AgentMessage.Seen seen, Script script, ThreadState.@Nullable Ended main) {

    Snapshot snapshot(Recorded moment) {
        Ending ending = moment.ending;
        return new Snapshot(
                moment.moves,
                seen.clock(),
                seen.threads().stream().map(this::thread).toList(),
                seen.primitives(),
                seen.globals(),
                moment.output,
                ending);
    }

    private ThreadView thread(ThreadView t) {
        ThreadState.Ended end = main == null || t.state().hasEnded()
                ? null
                : t.id() == 0 ? main : new ThreadState.Ended(ThreadState.Ended.How.CUT_OFF, "");
        List<Frame> frames = t.frames().stream()
                .map(f -> f.file().equals(script.path().toString())
                        ? new Frame(f.function(), script.program().name(), f.line(), f.library(), f.locals())
                        : f)
                .toList();
        return new ThreadView(
                t.id(),
                t.name(),
                t.role(),
                t.daemon(),
                end != null ? end : t.state(),
                t.next(),
                end != null ? List.of() : frames,
                end != null ? 0 : t.line(),
                end != null ? List.of() : t.holds());
    }
}
