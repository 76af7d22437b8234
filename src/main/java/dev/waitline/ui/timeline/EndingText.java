package dev.waitline.ui.timeline;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Snapshot;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;

/** How a run ended, in a few words, and whether that is good. */
public record EndingText(String text, boolean good) {
    /** @param end what stands there; its program has come to its end */
    public static EndingText of(Snapshot end, Ending how, WindowModel model, Texts texts) {
        List<Integer> failed = end.failed();
        boolean wrong = model.challenges()
                .isWrong(how, end.output().standard(), end.output().error());
        boolean good = failed.isEmpty()
                && !wrong
                && (how.kind() == Ending.Kind.FINISHED || (how.kind() == Ending.Kind.EXIT && how.status() == 0));
        String text = switch (how.kind()) {
            case FINISHED -> finished(failed, wrong, end, texts);
            case STUCK -> texts.get("ending.stuck", how.stuck().size());
            case ERROR -> texts.get("ending.error", how.detail());
            case EXIT -> texts.get("ending.exit", how.status());
        };
        return new EndingText(text, good);
    }

    private static String finished(List<Integer> failed, boolean wrong, Snapshot end, Texts texts) {
        return switch (failed.size()) {
            case 0 -> texts.get(wrong ? "ending.wrong" : "ending.finished");
            case 1 -> texts.get("ending.failed", end.threadName(failed.getFirst()));
            default -> texts.get("ending.failed.many", failed.size());
        };
    }
}
