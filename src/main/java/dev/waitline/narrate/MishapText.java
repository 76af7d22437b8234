package dev.waitline.narrate;

import dev.waitline.explore.Mishap;

/** What a schedule shows to be wrong, told the same everywhere. */
final class MishapText {
    private final Phrasebook words;

    MishapText(Phrasebook words) {
        this.words = words;
    }

    String title(Mishap mishap) {
        return switch (mishap) {
            case Mishap.Race m -> words.say(Phrase.RACE, m.variable());
            case Mishap.StrangersRelease m -> words.say(Phrase.STRANGERS_RELEASE, m.lock());
            case Mishap.WithoutLock m -> words.say(Phrase.WITHOUT_LOCK);
        };
    }

    String detail(Mishap mishap) {
        return switch (mishap) {
            case Mishap.Race m -> words.say(Phrase.RACE_ACCESSES, access(m.first()), access(m.second()));
            case Mishap.StrangersRelease m ->
                m.holder() < 0
                        ? words.say(Phrase.RELEASES_NOBODYS, m.name(), m.line())
                        : words.say(Phrase.RELEASES_ANOTHERS, m.name(), m.line(), m.holderName());
            case Mishap.WithoutLock m -> words.say(Phrase.USES_WITHOUT_LOCK, m.name(), m.line(), m.message());
        };
    }

    private String access(Mishap.Access access) {
        return words.say(access.write() ? Phrase.RACE_WRITES : Phrase.RACE_READS, access.name(), access.line());
    }
}
