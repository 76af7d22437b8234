package dev.waitline.trace;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A call that a helper thread makes on a primitive.
 *
 * @param target the primitive's name as the snapshot before the call gives it
 * @param method one of the primitive's {@link Primitive#calls}: {@code notify}, {@code set}, {@code release}
 */
public record Call(String target, String method, List<Integer> arguments) {
    public Call {
        arguments = List.copyOf(arguments);
    }

    public static Call of(String target, String method, Integer... arguments) {
        return new Call(target, method, List.of(arguments));
    }

    /** {@code cond.notify(1)}. */
    @Override
    public String toString() {
        return target + "." + method
                + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
