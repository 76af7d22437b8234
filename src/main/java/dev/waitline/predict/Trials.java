package dev.waitline.predict;

import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.trace.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Tries steps where a session stands, on a copy: the session does not move, and its history knows nothing of it. Confined to
 * the session's thread.
 */
final class Trials {
    private final Session session;

    Trials(Session session) {
        this.session = session;
    }

    /** Whether trying is possible and costs little; it is not in another process. */
    static boolean canTry(Session session) {
        return !session.traits().asks() && !session.runsFree();
    }

    /** What comes of a choice; null when it cannot be made. */
    @Nullable
    Moment after(Choice choice) {
        Engine engine = session.engine();
        return onACopy(() -> new Engine.Step(choice, engine.advance(choice)));
    }

    /** What a thread does that makes a step right after a choice; null when it cannot. */
    @Nullable
    Moment after(Choice choice, int thread) {
        Engine engine = session.engine();
        return onACopy(() -> {
            engine.advance(choice);
            return engine.step(thread, session.size());
        });
    }

    /** What the last of these threads does when each of them makes a step; null when one cannot. */
    @Nullable
    Moment after(int... threads) {
        Engine engine = session.engine();
        return onACopy(() -> {
            Engine.Step last = null;
            for (int thread : threads) {
                last = engine.step(thread, session.size());
            }
            return last;
        });
    }

    private interface Try {
        Engine.@Nullable Step make() throws RefusedException;
    }

    private @Nullable Moment onACopy(Try what) {
        Engine engine = session.engine();
        Engine.Checkpoint here = engine.checkpoint();
        if (here == null) {
            return null;
        }
        try {
            Engine.Step step = what.make();
            return step == null
                    ? null
                    : new Moment(session.position() + 1, step.choice(), step.events(), engine.snapshot());
        } catch (RefusedException e) {
            return null;
        } finally {
            engine.reset(here);
        }
    }
}
