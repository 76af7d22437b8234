package dev.waitline.cli;

import dev.waitline.explore.Stuck;
import dev.waitline.explore.Stuck.LostNotify;
import dev.waitline.explore.Stuck.Waiting;
import java.util.ArrayList;
import java.util.List;

/** Why a program is stuck, in plain words. */
final class StuckText {
    private StuckText() {}

    static String kind(Stuck.Kind kind) {
        return switch (kind) {
            case LOCK_CYCLE -> "each waits for a lock that the next one holds";
            case NOBODY_NOTIFIES -> "nobody is left who could notify";
            case LIVE_ON -> "some wait for ever, while others go on and on";
            case ONLY_DAEMONS -> "the main thread waits, and only daemon threads are left";
            case BLOCKED -> "what is waited for never comes";
        };
    }

    /** A line for each thread that waits for ever, and one for the notify that would have helped. */
    static List<String> chain(Stuck stuck) {
        List<String> lines = new ArrayList<>();
        for (Waiting waiting : stuck.threads()) {
            lines.add(waiting.name() + at(waiting.line()) + " waits for " + what(stuck, waiting));
        }
        LostNotify lost = stuck.lost();
        if (lost != null) {
            lines.add("the notify of " + name(stuck, lost.thread()) + at(lost.line()) + " on " + lost.on()
                    + (lost.early()
                            ? " came before anybody waited"
                            : lost.to() < 0 ? " did not help" : " went to " + name(stuck, lost.to())));
        }
        return lines;
    }

    /** A lock with who holds it; or the end of a thread, which is held by that thread itself. */
    private static String what(Stuck stuck, Waiting waiting) {
        if (waiting.holder() < 0) {
            return waiting.on();
        }
        String holder = name(stuck, waiting.holder());
        boolean joins = waiting.on().equals(holder) || waiting.on().equals("Thread-" + waiting.holder());
        return joins ? "the end of " + waiting.on() : waiting.on() + ", which " + holder + " holds";
    }

    private static String at(int line) {
        return line > 0 ? " (line " + line + ")" : "";
    }

    private static String name(Stuck stuck, int thread) {
        return stuck.threads().stream()
                .filter(w -> w.thread() == thread)
                .map(Waiting::name)
                .findFirst()
                .orElse(thread == 0 ? "MainThread" : "thread " + thread);
    }
}
