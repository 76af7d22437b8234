package dev.waitline.machine.value;

import java.util.Map;
import java.util.Set;
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

    /** Methods that get no object to work on, however they are reached. */
    private static final Set<String> STATIC = Set.of("__new__", "fromkeys", "fromhex", "from_bytes", "maketrans");

    /** The type whose method it is; null for a function. */
    public final @Nullable ClassObject owner;
    /** As messages name it: {@code list.pop}, {@code math.sqrt}, {@code len}. */
    private final String qualified;

    public final String name;
    private final Signature signature;
    /** Whether its first argument is what it works on. */
    private final boolean bound;

    public final Effect effect;
    public final Body body;

    /** @param signature name and parameters, see {@link Signature}; a name alone when the body looks at its arguments */
    public Builtin(String signature, Effect effect, Body body) {
        this(null, null, signature, effect, body);
    }

    /** A method of a type; its signature lacks what it is bound to. */
    public Builtin(ClassObject owner, String signature, Effect effect, Body body) {
        this(owner, owner.name, signature, effect, body);
    }

    /** A function of a module written in Java. */
    public static Builtin of(String module, String signature, Effect effect, Body body) {
        return new Builtin(null, module, signature, effect, body);
    }

    private Builtin(@Nullable ClassObject owner, @Nullable String prefix, String signature, Effect effect, Body body) {
        this.owner = owner;
        this.signature = Signature.of(signature);
        this.name = signature.contains("(") ? signature.substring(0, signature.indexOf('(')) : signature;
        this.qualified = prefix == null ? name : prefix + "." + name;
        this.bound = owner != null && !STATIC.contains(name);
        this.effect = effect;
        this.body = body;
    }

    /** Whether it gets no object to work on, however it is reached. */
    public boolean isStatic() {
        return STATIC.contains(name);
    }

    /** What is wrong with a call with these arguments, as CPython says it; null when their number and names are right. */
    public @Nullable String complaint(int given, @Nullable Map<String, Object> keywords) {
        if (bound && given == 0) {
            return "unbound method " + qualified + "() needs an argument";
        }
        return signature.complaint(qualified, name, bound ? given - 1 : given, keywords);
    }

    /** What is wrong with the object for which a method is called that was not reached through it; null when nothing is. */
    public @Nullable String complaint(Object receiver) {
        ClassObject type = owner;
        return type == null || isStatic() || Types.of(receiver).isSubclassOf(type)
                ? null
                : "descriptor '" + name + "' for '" + type.name + "' objects doesn't apply to a '"
                        + Types.of(receiver).name + "' object";
    }

    @Override
    public String toString() {
        return "<built-in function " + name + ">";
    }
}
