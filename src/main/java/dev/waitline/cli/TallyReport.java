package dev.waitline.cli;

import dev.waitline.session.Tally;
import dev.waitline.trace.Ending;
import dev.waitline.trace.json.TallyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How often each outcome came in many runs. */
final class TallyReport {
    private final Tally.Counts counts;

    TallyReport(Tally.Counts counts) {
        this.counts = counts;
    }

    /** For a person to read. */
    String text() {
        int ways = counts.counts().size();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d run%s (%s), %s:",
                counts.runs(),
                counts.runs() == 1 ? "" : "s",
                counts.engine(),
                ways == 1 ? "one outcome" : ways + " outcomes"));
        for (Tally.Count count : counts.counts()) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%,d times (%.1f %%): %s",
                    count.times(),
                    100.0 * count.times() / counts.runs(),
                    ending(count.kind().ending())));
            ExploreReport.printed(lines, "   | ", count.kind().output());
            ExploreReport.printed(lines, "   ! ", count.kind().error());
        }
        lines.add("");
        lines.add(String.format(Locale.ROOT, "%.2f seconds", counts.seconds()));
        return String.join("\n", lines) + "\n";
    }

    private static String ending(@Nullable Ending ending) {
        if (ending == null) {
            return "broken off at a limit";
        }
        return switch (ending.kind()) {
            case FINISHED -> "finished";
            case ERROR -> "error: " + ending.detail();
            case EXIT -> "exit with status " + ending.status();
            case STUCK -> "stuck";
        };
    }

    String json() {
        return new TallyJson(
                        counts.engine(),
                        counts.runs(),
                        counts.seconds(),
                        counts.counts().stream().map(TallyReport::outcome).toList())
                .write();
    }

    private static TallyJson.Outcome outcome(Tally.Count count) {
        Tally.Kind kind = count.kind();
        Ending ending = kind.ending();
        return ending == null
                ? new TallyJson.Outcome(count.times(), kind.output(), kind.error(), "limit", Exit.LIMIT, "")
                : new TallyJson.Outcome(
                        count.times(),
                        kind.output(),
                        kind.error(),
                        ending.kind().name().toLowerCase(Locale.ROOT),
                        ending.status(),
                        ending.detail());
    }

    /** As a search's: what is worst counts. */
    int status() {
        List<Ending> endings = new ArrayList<>();
        for (Tally.Count count : counts.counts()) {
            Ending ending = count.kind().ending();
            if (ending != null) {
                endings.add(ending);
            }
        }
        int worst = Exit.ofAll(endings);
        boolean cut = endings.size() < counts.counts().size();
        return cut && worst != Exit.STUCK ? Exit.LIMIT : worst;
    }
}
