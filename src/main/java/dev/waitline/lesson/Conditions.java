package dev.waitline.lesson;

import dev.waitline.session.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little language in which notes say when they are to be shown: facts about one step and the moment after it,
 * joined by {@code and}. None of them looks at the way on which the run got there.
 *
 * <table>
 * <caption>Facts</caption>
 * <tr><td>{@code called cond wait}</td><td>the program called that method</td></tr>
 * <tr><td>{@code acquired lock}, {@code released lock}</td><td>somebody took it; it is free again</td></tr>
 * <tr><td>{@code blocked lock}</td><td>the thread that moved wants it and cannot have it</td></tr>
 * <tr><td>{@code waiting cond 3}</td><td>somebody lined up, and now three are in its queue</td></tr>
 * <tr><td>{@code notified cond}, {@code notified cond 2}</td><td>a notify took waiters out; took two out</td></tr>
 * <tr><td>{@code lost cond}</td><td>a notify found nobody</td></tr>
 * <tr><td>{@code timed-out cond}, {@code left cond}</td><td>a wait ended by its timeout; a waiter took itself out</td></tr>
 * <tr><td>{@code ghost cond}</td><td>somebody whose time is over is still in the queue</td></tr>
 * <tr><td>{@code ghost-notified cond}</td><td>a notify was spent on such a one</td></tr>
 * <tr><td>{@code flag done}, {@code value sem 0}, {@code count rlock 2}</td><td>an Event came to be set, a Semaphore or
 * an RLock's count came to be so</td></tr>
 * <tr><td>{@code variable ready True}</td><td>a global variable has that repr</td></tr>
 * <tr><td>{@code printed "text"}, {@code raised ValueError}, {@code slept}, {@code clock}</td><td>it happened</td></tr>
 * <tr><td>{@code ended A}, {@code ended A error}, {@code joined A}</td><td>of the thread called A</td></tr>
 * <tr><td>{@code by A}</td><td>the thread called A moved</td></tr>
 * <tr><td>{@code finished}, {@code stuck}, {@code error}, {@code exit}</td><td>the program ended so</td></tr>
 * </table>
 */
final class Conditions {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private record Fact(int least, int most, Function<List<String>, Predicate<Moment>> make) {}

    private static final Map<String, Fact> FACTS = new TreeMap<>();

    static {
        Facts.all((name, least, most, make) -> FACTS.put(name, new Fact(least, most, make)));
    }

    private Conditions() {}

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException when it is not one; the message says what is wrong with it
     */
    static Predicate<Moment> parse(String text) {
        List<Predicate<Moment>> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            if (quoted == null && matcher.group(2).equals("and")) {
                parts.add(fact(words, text));
                words.clear();
            } else {
                words.add(quoted == null ? matcher.group(2) : quoted);
            }
        }
        parts.add(fact(words, text));
        List<Predicate<Moment>> all = List.copyOf(parts);
        return moment -> all.stream().allMatch(w -> w.test(moment));
    }

    private static Predicate<Moment> fact(List<String> words, String text) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\": a fact is missing");
        }
        Fact fact = FACTS.get(words.getFirst());
        if (fact == null) {
            throw new IllegalArgumentException("\"" + text + "\": \"" + words.getFirst()
                    + "\" is no fact that notes know; they know " + String.join(", ", FACTS.keySet()));
        }
        List<String> arguments = List.copyOf(words.subList(1, words.size()));
        if (arguments.size() < fact.least() || arguments.size() > fact.most()) {
            String many = fact.least() == fact.most() ? "" + fact.least() : fact.least() + " to " + fact.most();
            throw new IllegalArgumentException(
                    "\"" + text + "\": \"" + words.getFirst() + "\" takes " + many + " words, not " + arguments.size());
        }
        return fact.make().apply(arguments);
    }
}
