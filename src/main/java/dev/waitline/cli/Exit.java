package dev.waitline.cli;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.Verdict;
import dev.waitline.trace.Ending;
import java.util.List;

/** Exit statuses of our own. Any other is the program's. */
final class Exit {
    static final int DONE = 0;
    /** Some outcome of a search is an error. */
    static final int ERROR = 1;

    static final int USAGE = 2;
    static final int STUCK = 100;
    static final int LIMIT = 101;
    static final int REFUSED = 102;
    static final int ENGINE_FAILED = 103;
    /** Two engines differ. */
    static final int DIFFER = 104;
    /** What a shell says of a program whose output nobody reads any more. */
    static final int NOBODY_LISTENS = 141;

    private Exit() {}

    /**
     * The status of a search: that of the worst of its outcomes, or an error when something that was said does not hold.
     *
     * @param threads whether a thread that died of an exception is an error
     */
    static int of(Findings findings, boolean threads) {
        List<Outcome> outcomes = findings.outcomes();
        int status = ofAll(outcomes.stream().map(Outcome::ending).toList());
        boolean wrong = (threads && outcomes.stream().anyMatch(Outcome::failed))
                || outcomes.stream().anyMatch(outcome -> !outcome.broken().isEmpty())
                || findings.verdicts().stream().anyMatch(Verdict::broken);
        return status == DONE && wrong ? ERROR : status;
    }

    /** The status of many runs together: that of the worst of their endings. */
    static int ofAll(List<Ending> endings) {
        int status = DONE;
        for (Ending ending : endings) {
            switch (ending.kind()) {
                case STUCK -> {
                    return STUCK;
                }
                case ERROR -> status = ERROR;
                case EXIT -> status = ending.status() == 0 ? status : ERROR;
                case FINISHED -> {}
            }
        }
        return status;
    }
}
