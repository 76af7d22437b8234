package dev.waitline.machine.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function written in Java. Never changes; shared between machines. */
public final class Builtin {
    /** What other threads can notice of a call. */
    public enum Effect {
        /** Nothing, unless an argument is a shared container: then it is read. */
        PURE,
        /** It reads what it is bound to. */
        READS,
        /** It changes what it is bound to. */
        WRITES,
        ACQUIRE,
        RELEASE,
        LOCKED,
        SLEEP,
        START,
        PRINT,
        TIME,
        /** It ends the program for all threads. */
        END,
        /** Nobody else can notice it at all. */
        HIDDEN;

        /** Whether threads stop before such a call wherever it is made from. */
        public boolean stops() {
            return switch (this) {
                case ACQUIRE, RELEASE, SLEEP, START, PRINT, END -> true;
                case PURE, READS, WRITES, LOCKED, TIME, HIDDEN -> false;
            };
        }
    }

    /** The body. */
    @FunctionalInterface
    public interface Body {
        /** Returns the value, or {@code Calls.PUSHED} when a frame was pushed that will give it. */
        Object call(Context context, Object[] arguments, @Nullable Map<String, Object> keywords);
    }

    public final @Nullable String owner;
    public final String name;
    public final @Nullable Arity arity;
    public final Effect effect;
    public final Body body;

    public Builtin(String name, Effect effect, Body body) {
        this(null, name, effect, body);
    }

    /** A method of the type of that name. */
    public Builtin(@Nullable String owner, String name, Effect effect, Body body) {
        this.owner = owner;
        this.arity = Arity.of(owner == null ? name : owner + "." + name);
        this.name = name;
        this.effect = effect;
        this.body = body;
    }

    @Override
    public String toString() {
        return "<built-in function " + name + ">";
    }
}
