package dev.waitline.corpus;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the tests run over. Without a property it is what the build has time for; {@code -Dwaitline.pythons=all} is
 * everything on every Python, and {@code -Dwaitline.program}, {@code -Dwaitline.trap}, {@code -Dwaitline.lesson} and
 * {@code -Dwaitline.python} name one. A name that names nothing is a failure, and not a test of nothing.
 */
public final class Chosen {
    private Chosen() {}

    /** Whether nothing is to be left out, because all of it was asked for, or only one. */
    public static boolean everything() {
        return "all".equals(System.getProperty("waitline.pythons")) || asked("program") != null;
    }

    /** The number that such a property gives; else what the build has time for. */
    public static int number(String property, int usual) {
        return Integer.getInteger("waitline." + property, usual);
    }

    /**
     * Those programs that {@code -Dwaitline.program} names, with {@code .py} or without; else all, or only every so many
     * of them as {@code -Dwaitline.every} says.
     */
    public static <T> List<T> programs(List<T> all) {
        return programs(all, Object::toString);
    }

    public static <T> List<T> programs(List<T> all, Function<T, String> file) {
        List<T> found = named("program", all, program -> file.apply(program).replaceFirst("\\.py$", ""));
        return every(number("every", 1), found);
    }

    /** Every so many of these, for a build that has no time for all; all where everything was asked for. */
    public static <T> List<T> every(int share, List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> everything() || i % share == 0)
                .mapToObj(all::get)
                .toList();
    }

    public static <T> List<T> traps(List<T> all, Function<T, String> name) {
        return named("trap", all, name);
    }

    public static <T> List<T> lessons(List<T> all, Function<T, String> name) {
        return named("lesson", all, name);
    }

    /** @param series {@code 3.11} */
    public static <T> List<T> pythons(List<T> all, Function<T, String> series) {
        return named("python", all, series);
    }

    /** The {@code turn}th of them, so that each comes about as often as another; all where everything was asked for. */
    public static <T> List<T> inTurn(int turn, List<T> all) {
        return everything() || all.isEmpty() ? all : List.of(all.get(Math.floorMod(turn, all.size())));
    }

    /** The same cases, where there are any: a program may be too young for the Python that was named. */
    public static <T> List<T> some(List<T> cases) {
        String program = asked("program");
        if (cases.isEmpty() && program != null) {
            throw new IllegalArgumentException("-Dwaitline.program=" + program + " is not tried here"
                    + (asked("python") == null ? "" : " with -Dwaitline.python=" + asked("python")));
        }
        return cases;
    }

    private static <T> List<T> named(String property, List<T> all, Function<T, String> name) {
        String asked = asked(property);
        if (asked == null) {
            return all;
        }
        String plain = asked.replaceFirst("\\.(py|txt)$", "");
        List<T> found =
                all.stream().filter(each -> name.apply(each).equals(plain)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("-Dwaitline." + property + "=" + asked + " names none of "
                    + all.stream().map(name).toList());
        }
        return found;
    }

    private static @Nullable String asked(String property) {
        String asked = System.getProperty("waitline." + property, "");
        return asked.isEmpty() ? null : asked;
    }
}
