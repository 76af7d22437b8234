package dev.waitline.explore.brute;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.Stuck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a run ended, in one line, whoever made it: exit status or stuck, what ended threads, and what was printed. */
final class Outcomes {
    private static final Pattern LAST_LINE =
            Pattern.compile("(?:\\w+\\.)*(\\w*(?:Error|Full|Empty|Exception))(?::.*)?");
    private static final Pattern CHAIN = Pattern.compile("(?:During handling of|The above exception) .* exception.*:");

    static final int STUCK = -1;

    private Outcomes() {}

    /** @param status the exit status, or {@link #STUCK} */
    static String words(int status, List<String> errors, String output) {
        return (status == STUCK ? "stuck " : "exit " + status + " ")
                + errors.stream().sorted().toList() + " \"" + output.replace("\n", "\\n") + '"';
    }

    /** Those of a search. Schedules on which some go on for ever have no end, and are none. */
    static Set<String> of(Findings findings) {
        Set<String> words = new TreeSet<>();
        for (Outcome outcome : findings.outcomes()) {
            Stuck stuck = outcome.stuck();
            if (stuck == null || stuck.kind() != Stuck.Kind.LIVE_ON) {
                words.add(words(
                        stuck != null ? STUCK : outcome.ending().status(), errors(outcome.error()), outcome.output()));
            }
        }
        return words;
    }

    /** The names of the exceptions that were reported, of a chain only the last. */
    private static List<String> errors(String text) {
        List<String> names = new ArrayList<>();
        text.lines().forEach(line -> {
            Matcher matcher = LAST_LINE.matcher(line);
            if (matcher.matches()) {
                names.add(matcher.group(1));
            } else if (CHAIN.matcher(line).matches()) {
                names.removeLast();
            }
        });
        return names;
    }
}
