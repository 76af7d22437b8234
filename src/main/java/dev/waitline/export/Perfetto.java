package dev.waitline.export;

import dev.waitline.diagram.Words;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.json.ChromeTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch as a timeline for Perfetto: a track for each thread with what it does and what it waits for, arrows for what
 * goes from one thread to another, and a counter for each queue. Each step ends at its moment of the program's clock, and
 * takes a microsecond where the clock stands still.
 */
final class Perfetto {
    private static final long LEAST = 1_000;

    private final Told told;
    private final Narrator narrator;
    private final Words words;
    private final ChromeTrace trace;
    /** For each thread what it waits for, and since when. */
    private final Map<Integer, Waiting> waiting = new HashMap<>();

    private final Map<String, Integer> lengths = new HashMap<>();
    private final Map<Integer, long[]> spans = new HashMap<>();
    /** Of each thread, where its slices begin and end. */
    private final Map<Integer, List<long[]>> slices = new HashMap<>();

    private final List<Flow> flows = new ArrayList<>();

    private record Flow(String name, int from, long start, int to, long end) {}

    private record Waiting(String kind, String name, long since) {}

    private Perfetto(Told told, Narrator narrator, Words words, @Nullable String carried) {
        this.told = told;
        this.narrator = narrator;
        this.words = words;
        this.trace = new ChromeTrace(told.name(), carried == null ? Map.of() : Map.of("waitline", carried));
    }

    static String write(Told told, Narrator narrator, Words words, @Nullable String carried) {
        return new Perfetto(told, narrator, words, carried).text();
    }

    private String text() {
        for (ThreadView thread : told.snapshot().threads()) {
            trace.thread(thread.id(), thread.shortName());
        }
        Handing handing = new Handing();
        List<Moment> before =
                told.moments().subList(0, told.moments().size() - told.steps().size());
        before.forEach(handing::after);
        Moment start = before.getLast();
        long now = start.snapshot().clock();
        waits(start, now);
        for (Moment moment : told.steps()) {
            long end = Math.max(now + LEAST, moment.snapshot().clock());
            spans.put(moment.step(), new long[] {now, end});
            if (moment.thread() >= 0) {
                did(moment, now, end);
            }
            for (Handing.Arrow arrow : handing.after(moment)) {
                arrow(arrow, now, end);
            }
            waits(moment, end);
            now = end;
        }
        for (Map.Entry<Integer, Waiting> entry : waiting.entrySet()) {
            slice(entry.getKey(), entry.getValue(), now);
        }
        for (int i = 0; i < flows.size(); i++) {
            flow(i, flows.get(i));
        }
        return trace.write();
    }

    private void did(Moment moment, long from, long to) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("step", Integer.toString(moment.step()));
        Event.Ran ran = Event.Ran.lastIn(moment.events());
        if (ran != null && !ran.library()) {
            details.put(
                    "line", ran.line() + ": " + told.program().line(ran.line()).strip());
        }
        details.put("says", narrator.happened(moment).text());
        String label = narrator.label(moment);
        slice(moment.thread(), "ran", label.isEmpty() ? words.get("legend.ran") : label, from, to, details);
    }

    private void arrow(Handing.Arrow arrow, long from, long to) {
        long[] since = spans.get(arrow.since());
        if (since != null) {
            long start = (since[0] + since[1]) / 2;
            String name = words.get("arrow." + arrow.what().name().toLowerCase(Locale.ROOT), arrow.on());
            flows.add(new Flow(name, arrow.from(), start, arrow.to(), Math.max(start, (from + to) / 2)));
        }
    }

    /**
     * An arrow has to begin and to arrive in slices, or the viewer drops it. A thread that has ended is none any more, so the arrow
     * begins in its last one; a thread that was just started is none yet, so it arrives in its next one.
     */
    private void flow(int id, Flow flow) {
        long[] first = null;
        for (long[] slice : slices.getOrDefault(flow.from, List.of())) {
            if (slice[0] <= flow.start && (first == null || slice[0] >= first[0])) {
                first = slice;
            }
        }
        List<long[]> after = slices.getOrDefault(flow.to, List.of());
        boolean within = after.stream().anyMatch(s -> s[0] <= flow.end && flow.end < s[1]);
        if (first != null && (within || after.stream().anyMatch(s -> s[0] >= flow.end))) {
            long start = flow.start < first[1] ? flow.start : (first[0] + first[1]) / 2;
            trace.arrow(id, flow.name, flow.from, start, flow.to, flow.end, within);
        }
    }

    /** What begins to be waited for, and what no more; how long the queues are. */
    private void waits(Moment moment, long now) {
        for (ThreadView thread : moment.snapshot().threads()) {
            String kind = kind(thread.state());
            Waiting before = waiting.get(thread.id());
            String name = kind == null ? "" : narrator.state(thread, moment.snapshot());
            if (before != null && (kind == null || !before.kind.equals(kind))) {
                slice(thread.id(), before, now);
                waiting.remove(thread.id());
            }
            if (kind != null && !waiting.containsKey(thread.id())) {
                waiting.put(thread.id(), new Waiting(kind, name, now));
            }
        }
        for (PrimitiveView primitive : moment.snapshot().primitives()) {
            if (!primitive.queues().isEmpty()) {
                int length = primitive.queues().stream().mapToInt(List::size).sum();
                Integer known = lengths.put(primitive.name(), length);
                if (known == null || known != length) {
                    trace.counter(words.get("counter.queue", primitive.name()), now, length);
                }
            }
        }
    }

    private void slice(int thread, Waiting waited, long to) {
        slice(thread, waited.kind, waited.name, waited.since, to, Map.of());
    }

    private void slice(int thread, String kind, String name, long from, long to, Map<String, String> details) {
        slices.computeIfAbsent(thread, t -> new ArrayList<>()).add(new long[] {from, to});
        trace.slice(thread, kind, name, from, to, details);
    }

    private static @Nullable String kind(ThreadState state) {
        return switch (state) {
            case ThreadState.WantsLock s -> "lock " + s.lock().id();
            case ThreadState.Waiting s -> "queue " + s.on().id();
            case ThreadState.Joining s -> "join " + s.thread();
            case ThreadState.Sleeping s -> "sleep " + s.until();
            case ThreadState.Runnable s -> null;
            case ThreadState.Outside s -> null;
            case ThreadState.Ended s -> null;
        };
    }
}
