package dev.waitline.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an engine is and can do.
 *
 * @param name as a person reads it: {@code model}, {@code JVM threads}, {@code CPython 3.11.7}
 * @param runsFree whether its threads can run at full speed, side by side
 * @param wakes whether a waiter can be woken without a notify
 * @param asks whether it asks something outside this process, so that a command can take long or fail
 */
public record Traits(String name, boolean runsFree, boolean wakes, boolean asks) {
    private static final Pattern PATCH = Pattern.compile("(\\d+\\.\\d+)\\.\\w+$");

    /** The name without what hardly matters: {@code CPython 3.11}. */
    public String shortName() {
        return PATCH.matcher(name).replaceFirst("$1");
    }

    /** As a schedule says whose moves it counts: empty for the model, else {@code jvm} or {@code cpython 3.11}. */
    public String inSchedules() {
        return switch (name) {
            case "model" -> "";
            case "JVM threads" -> "jvm";
            default -> shortName().toLowerCase(Locale.ROOT);
        };
    }
}
