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
        /** It ends the program for all threads. */
        END,
        /** Nobody else can notice it at all. */
        HIDDEN;

        /** Whether threads stop before such a call wherever it is made from. */
        boolean stops() {
            return switch (this) {
                case ACQUIRE, RELEASE, SLEEP, START, PRINT, END -> true;
                case PURE, READS, WRITES, LOCKED, TIME, HIDDEN -> false;
            };
        }
    }

    /** The body. */
    @FunctionalInterface
    interface Body {
        /** Returns the value, or {@link Calls#PUSHED} when a frame was pushed that will give it. */
        Object call(Context context, Object[] arguments, @Nullable Map<String, Object> keywords);
    }

    final @Nullable String owner;
    final String name;
    final @Nullable Arity arity;
    final Effect effect;
    final Body body;

    Builtin(String name, Effect effect, Body body) {
        this(null, name, effect, body);
    }

    /** A method of the type of that name. */
    Builtin(@Nullable String owner, String name, Effect effect, Body body) {
        this.owner = owner;
        this.arity = Arity.of(owner == null ? name : owner + "." + name);
        this.name = name;
        this.effect = effect;
        this.body = body;
    }

    /** Calls it. The body takes for granted that the arguments are as it wants them; if not, that is a TypeError. */
    Object call(Context c, Object[] arguments, @Nullable Map<String, Object> keywords) {
        if (keywords != null && !keywords.isEmpty() && Arity.nameless(owner, name)) {
            throw c.typeError(owner + "." + name + "() takes no keyword arguments");
        }
        Arity limits = arity;
        if (limits != null && !limits.holds(arguments.length - (owner == null ? 0 : 1))) {
            String full = owner == null ? name : owner + "." + name;
            throw c.typeError(limits.complaint(full, Math.max(0, arguments.length - (owner == null ? 0 : 1))));
        }
        try {
            return body.call(c, arguments, keywords);
        } catch (IndexNeeded e) {
            return c.prelude(
                    "_with_index",
                    this,
                    e.object,
                    new PyTuple(arguments),
                    keywords == null ? new PyDict() : Attributes.dict(keywords));
        } catch (TooManyDigits e) {
            throw c.valueError(TooManyDigits.message(""));
        } catch (ClassCastException e) {
            throw c.typeError(name + "() got an argument of the wrong type");
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw c.valueError(name + "() got an argument that is out of range");
        } catch (ArrayIndexOutOfBoundsException e) {
            throw c.typeError(name + " expected at least " + (arguments.length + 1) + " argument"
                    + (arguments.length == 0 ? "" : "s") + ", got " + arguments.length);
        }
    }

    @Override
    public String toString() {
        return "<built-in function " + name + ">";
    }
}
