package dev.waitline.export;

import dev.waitline.diagram.Words;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A stretch as a sequence diagram of Mermaid: a lifeline for each thread, thick while it holds a lock; arrows for what goes
 * from one thread to another; notes for what a thread does in between.
 */
final class Mermaid {
    private final Told told;
    private final Narrator narrator;
    private final Words words;
    private final StringBuilder out = new StringBuilder();
    private final Set<Integer> active = new HashSet<>();
    private final Handing handing = new Handing();
    private final List<String> note = new ArrayList<>();
    private int noted = -1;

    private Mermaid(Told told, Narrator narrator, Words words) {
        this.told = told;
        this.narrator = narrator;
        this.words = words;
    }

    static String write(Told told, Narrator narrator, Words words) {
        return new Mermaid(told, narrator, words).text();
    }

    private String text() {
        line("sequenceDiagram");
        line("    accTitle: " + escape(told.name()));
        line("    accDescr: " + escape(told.place(words)));
        for (ThreadView thread : told.snapshot().threads()) {
            line("    participant " + id(thread.id()) + " as " + escape(thread.shortName()));
        }
        told.moments().subList(0, told.moments().size() - told.steps().size()).forEach(handing::after);
        activate(told.moments()
                .get(Math.max(0, told.moments().size() - told.steps().size() - 1))
                .snapshot());
        for (Moment moment : told.steps()) {
            step(moment);
            activate(moment.snapshot());
        }
        flush();
        return out.toString();
    }

    private void step(Moment moment) {
        List<String> arrows = new ArrayList<>();
        for (Handing.Arrow arrow : handing.after(moment)) {
            arrows.add(id(arrow.from()) + (arrow.what() == Handing.What.JOIN ? "-->>" : "->>") + id(arrow.to()) + ": "
                    + moment.step() + " " + escape(name(arrow)));
        }
        boolean told = arrows.stream().anyMatch(a -> a.startsWith(id(moment.thread()) + "->>"));
        if (moment.thread() >= 0 && !told) {
            note(moment);
        }
        if (!arrows.isEmpty()) {
            flush();
            arrows.forEach(arrow -> line("    " + arrow));
        }
    }

    private String name(Handing.Arrow arrow) {
        return words.get("arrow." + arrow.what().name().toLowerCase(Locale.ROOT), arrow.on());
    }

    private void note(Moment moment) {
        if (noted != moment.thread()) {
            flush();
            noted = moment.thread();
        }
        boolean lost = Event.last(moment.events(), Event.NotifiedNobody.class) != null;
        String label = narrator.label(moment);
        note.add(moment.step() + " " + escape(lost ? words.get("arrow.nobody", label) : label));
    }

    private void flush() {
        if (!note.isEmpty()) {
            line("    Note over " + id(noted) + ": " + String.join("<br/>", note));
        }
        note.clear();
        noted = -1;
    }

    private void activate(Snapshot snapshot) {
        for (ThreadView thread : snapshot.threads()) {
            boolean holds = !thread.holds().isEmpty();
            if (holds != active.contains(thread.id())) {
                flush();
                line("    " + (holds ? "activate " : "deactivate ") + id(thread.id()));
                if (holds) {
                    active.add(thread.id());
                } else {
                    active.remove(thread.id());
                }
            }
        }
    }

    private static String id(int thread) {
        return "t" + thread;
    }

    /** Signs that mean something there stand as their numbers. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || " _.,:()=?!+*/'-[]".indexOf(c) >= 0;
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
