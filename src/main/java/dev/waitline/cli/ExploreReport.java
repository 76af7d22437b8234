package dev.waitline.cli;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Mishap;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.explore.Verdict;
import dev.waitline.narrate.Narrator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a search found, for a person to read. */
final class ExploreReport {
    private static final int MOST_LINES = 20;

    private final String file;
    private final Findings findings;
    private final List<OutcomeGroup> shown;
    private final List<Following.Followed> followed;
    private final Options options;
    private final Narrator narrator;
    private final @Nullable WitnessFolder folder;
    private final List<String> lines = new ArrayList<>();

    /** @param followed what a real engine made of each outcome that is shown; empty when none was asked */
    ExploreReport(
            String file,
            Findings findings,
            List<OutcomeGroup> shown,
            List<Following.Followed> followed,
            Options options,
            Narrator narrator,
            @Nullable WitnessFolder folder) {
        this.file = file;
        this.findings = findings;
        this.shown = shown;
        this.followed = List.copyOf(followed);
        this.options = options;
        this.narrator = narrator;
        this.folder = folder;
    }

    String text() {
        lines.clear();
        lines.add(heading());
        for (int i = 0; i < shown.size(); i++) {
            lines.add("");
            outcome(i);
        }
        for (int i = 0; i < findings.verdicts().size(); i++) {
            if (i == 0) {
                lines.add("");
            }
            Verdict verdict = findings.verdicts().get(i);
            lines.add(narrator.verdict(verdict, findings.complete())
                    + (verdict.broken() && folder != null ? " (" + folder.claim(i) + ")" : ""));
        }
        List<Mishap> mishaps = List.copyOf(findings.mishaps().keySet());
        for (int i = 0; i < mishaps.size(); i++) {
            if (i == 0) {
                lines.add("");
                lines.add("Besides, this can happen:");
            }
            Mishap mishap = mishaps.get(i);
            lines.add("  " + narrator.title(mishap) + ": " + narrator.detail(mishap) + saved(i));
        }
        lines.add("");
        closing();
        return String.join("\n", lines) + "\n";
    }

    private String heading() {
        int count = shown.size();
        if (count == 0) {
            return !findings.complete()
                    ? file + ": no end was found yet."
                    : file
                            + (findings.sight().asksTime()
                                    ? " never ends, if computing takes no time."
                                    : " never ends.");
        }
        if (!findings.complete()) {
            return "So far, " + file + " can end in " + (count == 1 ? "this way" : "these " + count + " ways")
                    + ", and perhaps in others:";
        }
        return file + " can end in " + (count == 1 ? "one way only:" : count + " ways:");
    }

    private void outcome(int number) {
        OutcomeGroup group = shown.get(number);
        Outcome outcome = group.first();
        lines.add(number + 1 + ". " + narrator.ending(outcome));
        narrator.why(outcome).forEach(line -> lines.add("     " + line));
        printed(lines, "   | ", outcome.output());
        printed(lines, "   ! ", outcome.written());
        if (group.members().size() > 1) {
            lines.add("   in " + amount(group.members().size(), "order") + " of these lines");
        }
        String witness = outcome.states() == 0
                ? "   by a whole run: " + amount(outcome.length(), "operation")
                : "   shortest: " + amount(outcome.length(), "operation") + ", " + amount(group.states(), "last state");
        lines.add(
                folder == null
                        ? witness
                        : witness + "; waitline run " + file + " --schedule " + folder.outcome(number));
        if (!followed.isEmpty()) {
            confirmation(followed.get(number));
        }
    }

    private void confirmation(Following.Followed by) {
        if (by.agrees()) {
            lines.add("   confirmed on " + by.follower() + ", "
                    + amount(by.result().agreed(), "event"));
        } else {
            lines.add("   not confirmed: " + by.verdict());
            by.sides().forEach(side -> lines.add("     " + side));
        }
    }

    private String saved(int number) {
        return folder == null ? "" : " (" + folder.mishap(number) + ")";
    }

    /** Adds what a program printed, each line with a mark, and of much the beginning. */
    static void printed(List<String> lines, String mark, String text) {
        List<String> all = text.lines().toList();
        all.stream().limit(MOST_LINES).forEach(line -> lines.add(mark + line));
        if (all.size() > MOST_LINES) {
            lines.add(mark + "... and " + amount(all.size() - MOST_LINES, "line") + " more");
        }
    }

    private void closing() {
        if (findings.endless()) {
            lines.add("Some schedules go on for ever" + (findings.rounds().isEmpty() ? "." : ":"));
            for (int i = 0; i < findings.rounds().size(); i++) {
                lines.add("  " + narrator.round(findings.rounds().get(i))
                        + (folder == null ? "" : " (" + folder.round(i) + ")"));
            }
        }
        lines.addAll(narrator.sight(findings.sight()));
        String sizes = amount(findings.states(), "state") + ", " + amount(findings.transitions(), "transition")
                + String.format(Locale.ROOT, ", depth %,d, %.2f seconds", findings.depth(), findings.seconds());
        BigInteger schedules = findings.schedules();
        if (schedules != null) {
            lines.add(String.format(Locale.ROOT, "%,d ", schedules)
                    + (schedules.equals(BigInteger.ONE) ? "schedule, " : "schedules, ")
                    + sizes);
        } else {
            lines.add(findings.endless() ? "infinitely many schedules, " + sizes : sizes);
        }
        Findings.Cut cut = findings.cut();
        if (cut != null) {
            lines.add("The search was cut short: " + why(cut) + ". What is not listed may still happen.");
        }
        if (folder == null && !shown.isEmpty()) {
            lines.add("--witness DIR writes the schedules; waitline run " + file
                    + " --schedule DIR/outcome-1.json runs the first.");
        }
    }

    private String why(Findings.Cut cut) {
        return switch (cut) {
            case STATES -> amount(options.states(), "state") + " were kept, --max-states N allows more";
            case SECONDS -> plain(options.seconds()) + " seconds were over, --max-seconds S allows more";
            case MEMORY -> amount(options.bytes() >> 20, "megabyte") + " were full, --max-memory MB allows more";
            case STOPPED -> "it was stopped";
            case FIRST -> "--first stops at the first thing that goes wrong";
            case UNFOLLOWED ->
                "it does not follow an object that gets another __class__, or a __dict__ that others have too";
            case SIGNALS ->
                "a thread signals the main thread, and it does not follow every moment at which the handler can run";
        };
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String amount(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
