package dev.waitline.machine;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A function written in Java. Never changes; shared between machines. */
final class Builtin {
    /** What other threads can notice of a call. */
    enum Effect {
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
        /** Nobody else can notice it at all. */
        HIDDEN
    }

    /** The body. */
    @FunctionalInterface
    interface Body {
        /** Returns the value, or {@link Calls#PUSHED} when a frame was pushed that will give it. */
        Object call(Context context, Object[] arguments, @Nullable Map<String, Object> keywords);
    }

    final String name;
    final Effect effect;
    final Body body;

    Builtin(String name, Effect effect, Body body) {
        this.name = name;
        this.effect = effect;
        this.body = body;
    }

    /** Calls it. The body takes for granted that the arguments are as it wants them; if not, that is a TypeError. */
    Object call(Context c, Object[] arguments, @Nullable Map<String, Object> keywords) {
        try {
            return body.call(c, arguments, keywords);
        } catch (ClassCastException e) {
            throw c.typeError(name + "() got an argument of the wrong type");
        } catch (ArrayIndexOutOfBoundsException e) {
            throw c.typeError(
                    name + " expected at least " + (arguments.length + 1) + " argument"
                            + (arguments.length == 0 ? "" : "s") + ", got " + arguments.length);
        }
    }

    @Override
    public String toString() {
        return "<built-in function " + name + ">";
    }
}
