package dev.waitline.cli;

import dev.waitline.explore.Mishap;

/** What is wrong, in one line. */
final class MishapText {
    private MishapText() {}

    static String of(Mishap mishap) {
        return switch (mishap) {
            case Mishap.Race race ->
                "data race on " + race.variable() + ": " + access(race.first()) + " and " + access(race.second())
                        + ", with nothing that orders them";
            case Mishap.StrangersRelease release ->
                name(release.thread()) + " releases " + release.lock() + " in line "
                        + release.line()
                        + (release.holder() < 0
                                ? ", which nobody holds"
                                : ", which " + name(release.holder()) + " holds");
            case Mishap.WithoutLock without ->
                name(without.thread()) + " uses a Condition without its lock in line " + without.line() + ": "
                        + without.message();
        };
    }

    private static String access(Mishap.Access access) {
        return name(access.thread()) + (access.write() ? " writes" : " reads") + " it in line " + access.line();
    }

    private static String name(int thread) {
        return thread == 0 ? "MainThread" : "thread " + thread;
    }
}
