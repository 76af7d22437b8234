package dev.waitline.lesson.check;

import dev.waitline.lesson.Check.Still;
import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches runs for what a program must still do, each thread for itself. What it printed counts line by line. */
final class Deeds {
    private final List<Open> open = new ArrayList<>();
    /** What each thread has printed of a line that is not at its end. */
    private final Map<Integer, String> begun = new HashMap<>();

    /** Something that was not seen yet; by anybody when no thread is named. */
    private record Open(Still what, String by) {}

    Deeds(List<Still> all) {
        for (Still still : all) {
            if (still.by().isEmpty()) {
                open.add(new Open(still, ""));
            }
            still.by().forEach(name -> open.add(new Open(still, name)));
        }
    }

    /** What was not seen up to now, each said of the threads that have not done it. */
    List<Still> missing() {
        return open.stream()
                .map(o -> new Still(o.what().deed(), o.what().what(), o.by().isEmpty() ? List.of() : List.of(o.by())))
                .toList();
    }

    boolean none() {
        return open.isEmpty();
    }

    void see(Moment moment) {
        if (moment.step() <= 1) {
            begun.clear();
        }
        for (Event event : moment.events()) {
            List<String> lines = event instanceof Event.Printed p && !p.error() ? lines(p) : List.of();
            open.removeIf(o -> (o.by().isEmpty()
                            || (event.thread() >= 0
                                    && moment.snapshot()
                                            .threadName(event.thread())
                                            .equals(o.by())))
                    && isDone(o.what(), event, lines));
        }
    }

    private List<String> lines(Event.Printed printed) {
        String text = begun.getOrDefault(printed.thread(), "") + printed.text();
        int end = text.lastIndexOf('\n') + 1;
        begun.put(printed.thread(), text.substring(end));
        return text.substring(0, end).lines().toList();
    }

    private static boolean isDone(Still what, Event event, List<String> lines) {
        return switch (what.deed()) {
            case PRINT -> lines.contains(what.what());
            case WRITE -> event instanceof Event.Wrote w && w.name().equals(what.what());
            case CALL -> isCall(what.what(), event);
        };
    }

    private static boolean isCall(String call, Event event) {
        int dot = call.lastIndexOf('.');
        String name = call.substring(0, dot);
        String method = call.substring(dot + 1);
        return switch (event) {
            case Event.Called c -> is(name, c.on()) && isLike(method, c.method());
            case Event.Acquired a -> is(name, a.lock()) && method.equals("acquire");
            case Event.Released r -> is(name, r.lock()) && method.equals("release");
            case Event other -> false;
        };
    }

    private static boolean isLike(String asked, String called) {
        return called.equals(asked)
                || (asked.equals("wait") && called.equals("wait_for"))
                || (asked.equals("notify") && called.equals("notify_all"));
    }

    /** Whether it goes by that name, or is of the class of that name. */
    private static boolean is(String name, Resource resource) {
        String type = resource.kind().primitive().type();
        return resource.name().equals(name)
                || type.substring(type.lastIndexOf('.') + 1).equals(name);
    }
}
