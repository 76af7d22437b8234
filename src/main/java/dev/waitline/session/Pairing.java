package dev.waitline.session;

import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says whether two events of two runs are the same, and keeps which primitive of the one run is which of the other: two
 * are paired when they first appear in the same place, and from then on for good.
 */
final class Pairing {
    /** Clocks may count what computing took, or tick when they are looked at. */
    private static final long CLOCK_TOLERANCE = 1_000_000;

    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{4,}");
    private static final Pattern IDENT = Pattern.compile("\\b(started(?: daemon)?) \\d+");
    /** What has no repr of its own shows as its class, and an engine may not want to call the repr that it has. */
    private static final Pattern OBJECT = Pattern.compile("<[^<>]*(?:>|$)");

    private static final Pattern NUMBER = Pattern.compile("\\d{4,18}");
    private static final long LEAST_IDENT = 1_000;
    private static final long LARGE = 1_000_000_000;
    private static final char CUT = '…';

    private final boolean looseEnds;
    private final Map<Integer, Integer> leadersToFollowers = new HashMap<>();
    private final Map<Integer, Integer> followersToLeaders = new HashMap<>();

    /** @param looseEnds whether the end of a with block, and what it calls, may be on any line of it: then lines are not compared */
    Pairing(boolean looseEnds) {
        this.looseEnds = looseEnds;
    }

    /** What kind of part an event has in a comparison. */
    enum Part {
        /** Both runs tell it, and it must be the same. */
        ALWAYS,
        /**
         * Compared where both runs tell it: a read or write, and what happens to a primitive that has no name. A line that
         * is begun only says how far a thread has come.
         */
        WHERE_BOTH,
        NEVER
    }

    static Part part(Event event) {
        return switch (event) {
            case Event.Acquired e -> part(e.lock());
            case Event.Released e -> part(e.lock());
            case Event.NotAcquired e -> part(e.lock());
            case Event.Enqueued e -> part(e.on());
            case Event.Notified e -> part(e.on());
            case Event.NotifiedNobody e -> part(e.on());
            case Event.TimedOut e -> part(e.on());
            case Event.Left e -> part(e.on());
            // Tracebacks differ from one Python to the next; how a thread ended tells their last line.
            case Event.Printed e -> e.error() ? Part.NEVER : Part.ALWAYS;
            case Event.Started e -> Part.ALWAYS;
            // At its end the main thread joins those that still run: not all engines look at those that do not. Nor do
            // all
            // tell that somebody saw the main thread's end.
            case Event.Joined e -> e.line() == 0 || e.other() == 0 ? Part.WHERE_BOTH : Part.ALWAYS;
            case Event.Slept e -> Part.ALWAYS;
            case Event.Awoke e -> Part.ALWAYS;
            case Event.Ended e -> Part.ALWAYS;
            case Event.ClockMoved e -> Part.ALWAYS;
            case Event.Fired e -> Part.ALWAYS;
            case Event.Woken e -> Part.ALWAYS;
            case Event.Injected e -> Part.ALWAYS;
            case Event.Read e -> Part.WHERE_BOTH;
            case Event.Wrote e -> Part.WHERE_BOTH;
            case Event.Ran e -> e.library() ? Part.NEVER : Part.WHERE_BOTH;
            case Event.Called e -> Part.NEVER;
            case Event.Returned e -> Part.NEVER;
            case Event.Raised e -> Part.NEVER;
            // The ending is compared by itself: a stuck program has none of these.
            case Event.ProgramEnded e -> Part.NEVER;
        };
    }

    /** Whether one without a name is told of depends on where the threads stand. */
    private static Part part(Resource resource) {
        return resource.named() ? Part.ALWAYS : Part.WHERE_BOTH;
    }

    /** Whether two events of one thread are the same. Those printed are compared by their text elsewhere. */
    boolean same(Event leader, Event follower) {
        if (leader.getClass() != follower.getClass()
                || leader.thread() != follower.thread()
                || !(looseEnds || sameLine(leader.line(), follower.line()))) {
            return false;
        }
        return switch (leader) {
            case Event.Acquired e
            when follower instanceof Event.Acquired f -> e.count() == f.count() && paired(e.lock(), f.lock());
            case Event.Released e
            when follower instanceof Event.Released f -> e.count() == f.count() && paired(e.lock(), f.lock());
            case Event.NotAcquired e
            when follower instanceof Event.NotAcquired f -> e.timedOut() == f.timedOut() && paired(e.lock(), f.lock());
            case Event.Enqueued e
            when follower instanceof Event.Enqueued f -> e.position() == f.position() && paired(e.on(), f.on());
            case Event.Notified e
            when follower instanceof Event.Notified f -> e.waiter() == f.waiter() && paired(e.on(), f.on());
            case Event.NotifiedNobody e when follower instanceof Event.NotifiedNobody f -> paired(e.on(), f.on());
            case Event.TimedOut e when follower instanceof Event.TimedOut f -> paired(e.on(), f.on());
            case Event.Left e when follower instanceof Event.Left f -> paired(e.on(), f.on());
            case Event.Woken e when follower instanceof Event.Woken f -> paired(e.on(), f.on());
            case Event.Started e when follower instanceof Event.Started f -> e.child() == f.child();
            case Event.Joined e when follower instanceof Event.Joined f -> e.other() == f.other();
            case Event.Slept e when follower instanceof Event.Slept f -> near(e.nanos(), f.nanos());
            case Event.ClockMoved e
            when follower instanceof Event.ClockMoved f -> near(e.to() - e.from(), f.to() - f.from());
            case Event.Ended e
            when follower instanceof Event.Ended f ->
                e.state().how() == f.state().how()
                        && sameText(e.state().detail(), f.state().detail());
            case Event.Injected e
            when follower instanceof Event.Injected f -> e.call().equals(f.call());
            case Event.Read e when follower instanceof Event.Read f -> sameValue(e.value(), f.value());
            case Event.Wrote e when follower instanceof Event.Wrote f -> sameValue(e.value(), f.value());
            default -> true;
        };
    }

    /** Whether two events that need not be told by both runs speak of the same thing. */
    static boolean alike(Event leader, Event follower) {
        return switch (leader) {
            case Event.Read e ->
                follower instanceof Event.Read f && e.name().equals(f.name()) && sameLine(e.line(), f.line());
            case Event.Wrote e ->
                follower instanceof Event.Wrote f && e.name().equals(f.name()) && sameLine(e.line(), f.line());
            case Event.Joined e -> follower instanceof Event.Joined f && e.other() == f.other();
            case Event.Ran e -> follower instanceof Event.Ran f && e.line() == f.line();
            default -> leader.getClass() == follower.getClass() && part(leader) == part(follower);
        };
    }

    private static boolean sameLine(int leader, int follower) {
        return leader == 0 || follower == 0 || leader == follower;
    }

    private static boolean near(long leader, long follower) {
        return Math.abs(leader - follower) <= CLOCK_TOLERANCE;
    }

    private boolean paired(Resource leader, Resource follower) {
        if (!leader.named() || !follower.named()) {
            return true;
        }
        Integer known = leadersToFollowers.putIfAbsent(leader.id(), follower.id());
        Integer back = followersToLeaders.putIfAbsent(follower.id(), leader.id());
        return leader.kind() == follower.kind()
                && (known == null || known == follower.id())
                && (back == null || back == leader.id());
    }

    private static boolean sameValue(String leader, String follower) {
        return sameText(withoutObjects(leader), withoutObjects(follower))
                || (isSet(leader) && isSet(follower) && sorted(leader).equals(sorted(follower)))
                || (isNumber(leader)
                        && isNumber(follower)
                        && areIdents(Long.parseLong(leader), Long.parseLong(follower)));
    }

    private static String withoutObjects(String value) {
        return OBJECT.matcher(value).replaceAll(m -> m.group().endsWith(">") ? "<>" : "<" + CUT);
    }

    /** Whose order is another in each run. */
    private static boolean isSet(String value) {
        return value.startsWith("{") && value.endsWith("}") && !value.contains(":");
    }

    private static List<String> sorted(String set) {
        return Stream.of(set.substring(1, set.length() - 1).split(", "))
                .sorted()
                .toList();
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    /** The model's idents are small numbers from 1000 on, CPython's are addresses. */
    private static boolean areIdents(long leader, long follower) {
        return Math.min(leader, follower) >= LEAST_IDENT && Math.max(leader, follower) >= LARGE;
    }

    /** Texts are the same but for addresses and idents, and as far as both are told. */
    private static boolean sameText(String leader, String follower) {
        String one = masked(leader);
        String other = masked(follower);
        int cut = cut(one, cut(other, Math.max(one.length(), other.length())));
        return one.equals(other)
                || (cut < Math.max(one.length(), other.length())
                        && head(one, cut).equals(head(other, cut)));
    }

    private static int cut(String text, int otherwise) {
        int at = text.endsWith(String.valueOf(CUT)) ? text.length() - 1 : otherwise;
        return Math.min(at, otherwise);
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /** Without what is another in each run: addresses, and idents in the reprs of threads. */
    static String masked(String text) {
        return text.indexOf("0x") < 0 && !text.contains("started")
                ? text
                : IDENT.matcher(ADDRESS.matcher(text).replaceAll("0x…")).replaceAll("$1 …");
    }
}
