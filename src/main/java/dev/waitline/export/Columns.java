package dev.waitline.export;

import dev.waitline.diagram.Column;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Moment;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a moment of a run a column of the lanes. */
public final class Columns {
    private static final int MOST_EVENTS = 12;

    private Columns() {}

    public static Column of(Moment moment, Narrator narrator) {
        boolean free = moment.choice() instanceof Choice.Free;
        return new Column(
                moment.step(),
                free ? Column.FREE : moment.thread(),
                narrator.label(moment),
                moment.snapshot().threads(),
                free ? thinned(moment.events()) : moment.events());
    }

    /** As many as can be seen: the last ones, and the last of each thread. */
    private static List<Event> thinned(List<Event> events) {
        if (events.size() <= MOST_EVENTS) {
            return events;
        }
        List<Event> kept = new ArrayList<>(events.subList(events.size() - MOST_EVENTS, events.size()));
        Set<Integer> seen = new HashSet<>();
        kept.forEach(e -> seen.add(e.thread()));
        for (int i = events.size() - MOST_EVENTS - 1; i >= 0; i--) {
            if (seen.add(events.get(i).thread())) {
                kept.addFirst(events.get(i));
            }
        }
        return kept;
    }
}
