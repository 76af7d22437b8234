package dev.waitline.viewmodel;

import dev.waitline.trace.Frame;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a breakpoint is to stop: {@code count == 2}, {@code not ready and name != "x"}. It is about what a snapshot shows of
 * variables, so that it is the same on every engine and no code of the program runs for it. Immutable.
 *
 * @param text as it was written
 */
public record Condition(String text, List<Test> tests) {
    private static final Pattern TEST = Pattern.compile(
            "(?<not>not\\s+)?(?!(?:not|and|or)\\b)(?<name>[^\\W\\d]\\w*)\\s*(?:(?<op>==|!=|<=|>=|<|>)\\s*"
                + "(?<value>'[^']*'|\"[^\"]*\"|[-+]?[.\\w]+|\\[[^]]*]|\\([^)]*\\)|\\{[^}]*})\\s*)?(?<and>and\\s+|$)");
    private static final Set<String> FALSE =
            Set.of("False", "None", "0", "0.0", "''", "[]", "()", "{}", "set()", "b''");

    public Condition {
        tests = List.copyOf(tests);
    }

    /**
     * One of the comparisons that all have to hold.
     *
     * @param operator empty where it is asked whether the variable is true
     * @param value the repr to compare with
     */
    record Test(boolean not, String name, String operator, String value) {
        boolean holds(String actual) {
            return not != compared(actual);
        }

        private boolean compared(String actual) {
            if (operator.isEmpty()) {
                return !FALSE.contains(actual);
            }
            Optional<Double> left = number(actual);
            Optional<Double> right = number(value);
            if (left.isEmpty() || right.isEmpty()) {
                boolean same = actual.equals(value);
                return operator.equals("==") ? same : operator.equals("!=") && !same;
            }
            int order = Double.compare(left.get(), right.get());
            return switch (operator) {
                case "==" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static Optional<Double> number(String text) {
            try {
                return Optional.of(Double.valueOf(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** The condition that a text says; empty where it says none. */
    public static Optional<Condition> of(String text) {
        List<Test> tests = new ArrayList<>();
        Matcher test = TEST.matcher(text.strip());
        boolean more = true;
        while (more) {
            if (!test.lookingAt()) {
                return Optional.empty();
            }
            String operator = test.group("op") == null ? "" : test.group("op");
            String value = test.group("value") == null ? "" : repr(test.group("value"));
            tests.add(new Test(test.group("not") != null, test.group("name"), operator, value));
            more = !test.group("and").isEmpty();
            test.region(test.end(), test.regionEnd());
        }
        return Optional.of(new Condition(text.strip(), tests));
    }

    /** As Python writes a text: in single quotes where it can. */
    private static String repr(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        String inside = quoted ? value.substring(1, value.length() - 1) : "";
        return quoted && !inside.contains("'") ? "'" + inside + "'" : value;
    }

    /** Whether it holds where {@code who} stands. What its variables are not there for does not. */
    boolean holds(ThreadView who, Snapshot snapshot) {
        return tests.stream()
                .allMatch(test ->
                        value(test.name(), who, snapshot).map(test::holds).orElse(false));
    }

    /** What Python would find under the name: in the function of the program that runs, else in the main module. */
    private static Optional<String> value(String name, ThreadView who, Snapshot snapshot) {
        List<Variable> locals = who.frames().reversed().stream()
                .filter(f -> !f.library())
                .findFirst()
                .map(Frame::locals)
                .orElse(List.of());
        return Stream.concat(locals.stream(), snapshot.globals().stream())
                .filter(v -> v.name().equals(name))
                .findFirst()
                .map(Variable::value);
    }
}
