package dev.waitline.predict;

import static dev.waitline.predict.Misconception.*;

import dev.waitline.narrate.Sentence.Basis;
import dev.waitline.predict.Answer.Text;
import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a step prints, what it makes of a shared variable, and what its wait returns. */
final class ValueQuestions {
    private static final int MOST_OTHERS = 3;
    private static final int STEPS_BEFORE = 3;
    private static final int LONGEST = 60;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,60}");
    private static final Set<Resource.Kind> WAITED_FOR = Set.of(Resource.Kind.CONDITION, Resource.Kind.EVENT);

    private ValueQuestions() {}

    static @Nullable Question prints(Situation s) {
        String printed = printed(s.after(), s.thread());
        if (printed.isBlank()) {
            return null;
        }
        Situation.Options options = s.right(new Text(printed));
        s.events(Event.Read.class)
                .forEach(read -> formerly(s, read)
                        .map(former -> withValue(printed, read.value(), former.value()))
                        .filter(text -> !text.equals(printed))
                        .ifPresent(text -> options.wrong(new Text(text), OLD_VALUE_IS_SEEN)));
        s.then().movable().stream()
                .filter(t -> t != s.thread())
                .limit(MOST_OTHERS)
                .forEach(other -> otherwise(s, other)
                        .ifPresent(text -> options.wrong(new Text(text), OTHERS_COME_BETWEEN, other)));
        return options.about(Topic.PRINTS, null, Basis.FACT);
    }

    /** What would be printed if {@code other} had moved on a little before; nothing where that would be the same. */
    private static Optional<String> otherwise(Situation s, int other) {
        String printed = printed(s.after(), s.thread());
        int[] threads = {other, s.thread()};
        for (int i = 0; i < STEPS_BEFORE; i++) {
            Moment otherwise = s.trials().after(threads);
            String text = otherwise == null ? "" : printed(otherwise, s.thread());
            if (!text.isBlank() && !text.equals(printed)) {
                return Optional.of(text);
            }
            threads = Arrays.copyOf(threads, threads.length + 1);
            threads[threads.length - 2] = other;
            threads[threads.length - 1] = s.thread();
        }
        return Optional.empty();
    }

    /** The last time somebody set the variable to another value than was read now. */
    private static Optional<Event.Wrote> formerly(Situation s, Event.Read read) {
        return s.past().reversed().stream()
                .flatMap(m -> m.events().reversed().stream())
                .filter(e -> e instanceof Event.Wrote w
                        && w.name().equals(read.name())
                        && !w.value().equals(read.value()))
                .map(e -> (Event.Wrote) e)
                .findFirst();
    }

    /** The text with one value where it had another; strings without their quotes. */
    private static String withValue(String text, String value, String other) {
        String plain = plain(value);
        return plain.isBlank()
                ? text
                : text.replaceAll(
                        "(?<!\\w)" + Pattern.quote(plain) + "(?!\\w)", Matcher.quoteReplacement(plain(other)));
    }

    private static String plain(String repr) {
        return repr.length() > 1 && repr.startsWith("'") && repr.endsWith("'")
                ? repr.substring(1, repr.length() - 1)
                : repr;
    }

    /** What a thread printed in a step, without the line's end; nothing where that is too much to choose from. */
    private static String printed(Moment moment, int thread) {
        String text = moment.events().stream()
                .filter(e -> e instanceof Event.Printed p && p.thread() == thread && !p.error())
                .map(e -> ((Event.Printed) e).text())
                .collect(Collectors.joining())
                .strip();
        return text.length() > LONGEST || text.contains("\n") ? "" : text;
    }

    /** Of a write that rests on a value which is not the variable's any more. */
    static @Nullable Question value(Situation s) {
        Event.Wrote wrote = s.last(Event.Wrote.class).orElse(null);
        if (wrote == null
                || wrote.value().length() > LONGEST
                || s.events(Event.Read.class).stream().anyMatch(r -> r.name().equals(wrote.name()))) {
            return null;
        }
        List<Event> events =
                s.past().stream().flatMap(m -> m.events().stream()).toList().reversed();
        Event.Wrote between = null;
        for (Event event : events) {
            if (event instanceof Event.Wrote w && w.name().equals(wrote.name())) {
                if (w.thread() == s.thread()) {
                    return null;
                }
                between = between == null ? w : between;
            } else if (event instanceof Event.Read read
                    && read.thread() == s.thread()
                    && read.name().equals(wrote.name())) {
                return between == null ? null : overwritten(s, wrote, read.value(), between);
            }
        }
        return null;
    }

    private static @Nullable Question overwritten(Situation s, Event.Wrote wrote, String read, Event.Wrote between) {
        Situation.Options options = s.right(new Text(wrote.value()));
        if (WHOLE.matcher(wrote.value()).matches()
                && WHOLE.matcher(read).matches()
                && WHOLE.matcher(between.value()).matches()) {
            BigInteger both = new BigInteger(between.value())
                    .add(new BigInteger(wrote.value()))
                    .subtract(new BigInteger(read));
            options.wrong(new Text(both.toString()), READ_AND_WRITE_ARE_ONE, between.thread());
        }
        return options.wrong(new Text(between.value()), STALE_WRITE_LOSES, between.thread())
                .about(Topic.VALUE, wrote.name(), -1, Basis.FACT);
    }

    static @Nullable Question returns(Situation s) {
        List<Event.Returned> waits = s.events(Event.Returned.class).stream()
                .filter(r -> r.method().startsWith("wait") && WAITED_FOR.contains(r.on().kind()))
                .toList();
        if (waits.size() != 1) {
            return null;
        }
        Resource on = waits.getFirst().on();
        Situation.Options options = s.right(new Text(waits.getFirst().value()));
        switch (waits.getFirst().value()) {
            case "True" -> options.wrong(new Text("False"), RETURN_SAYS_TIMEOUT);
            case "False" ->
                options.wrong(new Text("True"), lateNotify(s, on) ? LATE_NOTIFY_COUNTS : WAIT_RETURNS_TRUE)
                        .wrong(new Answer.Raises(), TIMEOUT_RAISES);
            default -> {
                return null;
            }
        }
        return options.wrong(new Text("None"), WAIT_RETURNS_NOTHING).about(Topic.RETURNS, on, Basis.DOCUMENTED);
    }

    /** Whether the thread was notified after its time had run out. */
    private static boolean lateNotify(Situation s, Resource on) {
        for (Moment moment : s.past().reversed()) {
            for (Event event : moment.events().reversed()) {
                if (event instanceof Event.Notified n && n.waiter() == s.thread() && n.on().id() == on.id()) {
                    return true;
                }
                if (event instanceof Event.Enqueued e && e.thread() == s.thread()) {
                    return false;
                }
            }
        }
        return false;
    }
}
