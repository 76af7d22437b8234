package dev.waitline.cli;

import dev.waitline.explore.Claim;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Mishap;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.explore.Reason;
import dev.waitline.explore.Round;
import dev.waitline.explore.Stuck;
import dev.waitline.narrate.Narrator;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.json.SearchJson;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a search found, in the words of {@link SearchJson}. */
final class FindingsJson {
    private final Narrator narrator;

    FindingsJson(Narrator narrator) {
        this.narrator = narrator;
    }

    /** @param followed what a real engine made of each outcome that is shown; empty when none was asked */
    String write(Findings findings, List<OutcomeGroup> shown, List<Following.Followed> followed) {
        return new SearchJson(
                        IntStream.range(0, shown.size())
                                .mapToObj(i -> outcome(shown.get(i), followed.isEmpty() ? null : followed.get(i)))
                                .toList(),
                        findings.mishaps().entrySet().stream()
                                .map(e -> mishap(e.getKey(), e.getValue()))
                                .toList(),
                        findings.verdicts().stream()
                                .map(v -> new SearchJson.Claim(
                                        v.claim().when().word(),
                                        v.claim().expression(),
                                        narrator.verdict(v, findings.complete()),
                                        v.witness()))
                                .toList(),
                        findings.states(),
                        findings.transitions(),
                        findings.depth(),
                        schedules(findings),
                        findings.endless(),
                        findings.rounds().stream().map(this::round).toList(),
                        findings.sight().unreached(),
                        findings.cut() == null ? null : word(findings.cut()),
                        findings.seconds())
                .write();
    }

    private SearchJson.Round round(Round round) {
        Stuck.Waiting starved = round.starved();
        return new SearchJson.Round(
                word(round.kind()),
                narrator.round(round),
                starved == null ? -1 : starved.thread(),
                round.in(),
                round.once());
    }

    private static @Nullable String schedules(Findings findings) {
        if (findings.schedules() != null) {
            return findings.schedules().toString();
        }
        return findings.complete() ? "infinite" : null;
    }

    private SearchJson.Outcome outcome(OutcomeGroup group, Following.@Nullable Followed by) {
        Outcome outcome = group.first();
        return new SearchJson.Outcome(
                outcome.output(),
                outcome.error(),
                word(outcome.ending().kind()),
                outcome.ending().status(),
                outcome.ending().detail(),
                outcome.failures().stream()
                        .map(f -> new SearchJson.Failure(f.thread(), f.name(), f.exception(), f.line()))
                        .toList(),
                outcome.broken().stream().map(Claim::expression).toList(),
                stuck(outcome.stuck()),
                group.states(),
                outcome.length(),
                outcome.witness(),
                by == null
                        ? null
                        : new SearchJson.Confirmation(
                                by.follower(),
                                by.agrees(),
                                by.result().agreed(),
                                by.result().compared(),
                                by.sides()));
    }

    private SearchJson.@Nullable Stuck stuck(@Nullable Stuck stuck) {
        return stuck == null
                ? null
                : new SearchJson.Stuck(
                        word(stuck.kind()),
                        stuck.threads().stream().map(FindingsJson::waiting).toList(),
                        stuck.reasons().stream()
                                .map(r -> new SearchJson.Reason(kind(r), narrator.why(r)))
                                .toList());
    }

    private static SearchJson.Waiting waiting(Stuck.Waiting w) {
        Stuck.Holder holder = w.holder();
        return new SearchJson.Waiting(
                w.thread(), w.name(), w.line(), word(w.want()), w.on(), holder == null ? -1 : holder.thread());
    }

    private static String kind(Reason reason) {
        return switch (reason) {
            case Reason.Kept r -> r.permit() ? "kept_permit" : "kept_lock";
            case Reason.TakenTwice r -> "taken_twice";
            case Reason.Cleared r -> "cleared";
            case Reason.LostNotify r -> "lost_notify";
            case Reason.PoolWaits r -> "pool_waits";
        };
    }

    private static SearchJson.Mishap mishap(Mishap mishap, Schedule witness) {
        return switch (mishap) {
            case Mishap.Race race ->
                new SearchJson.Mishap(
                        "race", race.variable(), "", List.of(access(race.first()), access(race.second())), witness);
            case Mishap.StrangersRelease release ->
                new SearchJson.Mishap(
                        "strangers_release",
                        release.lock(),
                        "",
                        List.of(new SearchJson.Access(release.thread(), release.name(), release.line(), null)),
                        witness);
            case Mishap.WithoutLock without ->
                new SearchJson.Mishap(
                        "without_lock",
                        "",
                        without.message(),
                        List.of(new SearchJson.Access(without.thread(), without.name(), without.line(), null)),
                        witness);
        };
    }

    private static SearchJson.Access access(Mishap.Access access) {
        return new SearchJson.Access(access.thread(), access.name(), access.line(), access.write());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
