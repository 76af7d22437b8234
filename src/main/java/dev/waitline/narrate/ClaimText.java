package dev.waitline.narrate;

import dev.waitline.explore.Claim;
import dev.waitline.explore.Verdict;

/** Whether what somebody says of a program holds, told the same everywhere. */
final class ClaimText {
    private final Phrasebook words;

    ClaimText(Phrasebook words) {
        this.words = words;
    }

    String of(Verdict verdict, boolean complete) {
        String says = says(verdict.claim());
        if (!verdict.broken()) {
            String problem = verdict.problem();
            String holds = words.say(complete ? Phrase.CLAIM_HOLDS : Phrase.CLAIM_HOLDS_SO_FAR, says);
            return problem == null || verdict.unsaid() == 0
                    ? holds
                    : holds
                            + words.count(
                                    (int) Math.min(Integer.MAX_VALUE, verdict.unsaid()),
                                    Phrase.CLAIM_UNSAID_ONE,
                                    Phrase.CLAIM_UNSAID,
                                    verdict.unsaid(),
                                    Phrasebook.inline(problem));
        }
        if (verdict.claim().when() == Claim.When.FINALLY) {
            String broken = brokenAtEnd(verdict.claim());
            return verdict.values().isEmpty()
                    ? broken
                    : words.say(Phrase.CLAIM_VALUES, broken, words.list(verdict.values()));
        }
        String where = verdict.line() == 0
                ? words.say(Phrase.CLAIM_BROKEN, says)
                : words.say(Phrase.CLAIM_BROKEN_AT, says, verdict.name(), verdict.line());
        String values = verdict.values().isEmpty()
                ? where
                : words.say(Phrase.CLAIM_VALUES, where, words.list(verdict.values()));
        return words.count(verdict.length(), Phrase.CLAIM_AFTER_ONE, Phrase.CLAIM_AFTER, values, verdict.length());
    }

    private String says(Claim claim) {
        return words.say(
                switch (claim.when()) {
                    case ALWAYS -> Phrase.CLAIM_ALWAYS;
                    case NEVER -> Phrase.CLAIM_NEVER;
                    case FINALLY -> Phrase.CLAIM_FINALLY;
                },
                Phrasebook.inline(claim.expression()));
    }

    /** Of one that does not hold where a program ends. */
    String brokenAtEnd(Claim claim) {
        return words.say(Phrase.CLAIM_BROKEN, says(claim));
    }
}
