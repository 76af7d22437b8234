package dev.waitline.ui.explore;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.Progress;
import dev.waitline.trace.Ending;
import dev.waitline.ui.look.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a search tells, in plain words. */
final class Phrases {
    /** Numbers longer than this are told as powers of ten. */
    private static final int MOST_DIGITS = 21;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Texts texts;

    Phrases(Texts texts) {
        this.texts = texts;
    }

    String progress(@Nullable Progress now) {
        return now == null
                ? texts.get("explore.begin")
                : texts.get("explore.progress", now.states(), Math.round(now.rate()), now.depth());
    }

    /** What was covered. Only a complete search may be told as one. */
    String headline(Findings findings, int outcomes) {
        if (!findings.complete()) {
            return texts.get("explore.cut", findings.states());
        }
        BigInteger schedules = findings.schedules();
        if (schedules == null) {
            return texts.get(findings.endless() ? "explore.complete.endless" : "explore.complete.uncounted", outcomes);
        }
        if (schedules.equals(BigInteger.ONE)) {
            return texts.get("explore.complete.one", outcomes);
        }
        String digits = schedules.toString();
        return digits.length() <= MOST_DIGITS
                ? texts.get("explore.complete", schedules, outcomes)
                : texts.get(
                        "explore.complete.large",
                        new BigDecimal(digits.substring(0, 3)).movePointLeft(2),
                        raised(digits.length() - 1),
                        outcomes);
    }

    private static String raised(int power) {
        StringBuilder raised = new StringBuilder();
        for (char digit : Integer.toString(power).toCharArray()) {
            raised.append(RAISED.charAt(digit - '0'));
        }
        return raised.toString();
    }

    /** How many outcomes there are of each kind of ending. */
    String endings(List<Outcome> outcomes) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            String key = switch (outcome.ending().kind()) {
                case FINISHED -> outcome.failed() ? "explore.failed" : "explore.finished";
                case STUCK -> "explore.stuck";
                case ERROR -> "explore.error";
                case EXIT -> "explore.exit";
            };
            counts.merge(key, 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((key, count) -> parts.add(texts.get(key, count)));
        return String.join(" · ", parts);
    }

    /** What the headline leaves out. */
    String remarks(Findings findings, Options asked) {
        List<String> parts = new ArrayList<>();
        Findings.Cut cut = findings.cut();
        if (cut != null) {
            parts.add(
                    switch (cut) {
                        case STATES -> texts.get("explore.cut.states", asked.states());
                        case SECONDS -> texts.get("explore.cut.seconds", asked.seconds());
                        case MEMORY -> texts.get("explore.cut.memory");
                        case STOPPED -> texts.get("explore.cut.stopped");
                        case FIRST -> texts.get("explore.cut.first");
                        case UNFOLLOWED -> texts.get("explore.cut.unfollowed");
                        case SIGNALS -> texts.get("explore.cut.signals");
                    });
        }
        if (findings.endless()) {
            parts.add(texts.get("explore.endless"));
        }
        if (findings.schedules() != null && asked.reductions().contains(Options.Reduction.INDEPENDENT)) {
            parts.add(texts.get("explore.alone"));
        }
        parts.add(texts.get("explore.figures", findings.states(), findings.transitions(), findings.seconds()));
        return String.join(" ", parts);
    }

    /** In a word or two, how an outcome ends. */
    String ending(Ending ending, boolean failed) {
        return switch (ending.kind()) {
            case FINISHED -> texts.get(failed ? "outcome.failed" : "outcome.finished");
            case STUCK -> texts.get("outcome.stuck");
            case ERROR -> texts.get("outcome.error");
            case EXIT -> texts.get("outcome.exit", ending.status());
        };
    }
}
