package dev.waitline.page;

import dev.waitline.explore.ClaimException;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.explore.Progress;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import java.util.List;
import java.util.Locale;
import org.teavm.jso.JSObject;

/** What the script does in a worker: searches the program that the page posts, and posts what it finds. */
final class Searching {
    /** A browser is slower than the JVM, and has less memory. */
    private static final long STATES = 1_000_000;

    private static final double SECONDS = 300;

    private Searching() {}

    static void listen() {
        Browser.onMessage(json -> {
            JSObject program = Json.parse(json);
            search(new SourceText(
                    String.valueOf(Json.text(program, "name")), String.valueOf(Json.text(program, "text"))));
        });
    }

    private static void search(SourceText program) {
        try {
            Options options = Options.DEFAULT.withWorkers(1).withStates(STATES).withSeconds(SECONDS);
            answer(Explorer.open(program, options).search(Searching::answer, () -> false), challenges(program));
        } catch (SourceException e) {
            say(String.valueOf(e.getMessage()));
        } catch (ClaimException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Progress progress) {
        JSObject what = Json.object();
        Json.put(what, "say", Texts.get("search.progress", progress.states(), progress.depth()));
        Browser.answer(Json.write(what));
    }

    private static void say(String text) {
        JSObject what = Json.object();
        Json.put(what, "say", text);
        Json.put(what, "outcomes", Json.list());
        Browser.answer(Json.write(what));
    }

    /** What is asked of the program's runs when it is a lesson's. */
    private static List<Challenge> challenges(SourceText program) {
        return Lessons.all(Locale.ENGLISH).stream()
                .filter(l -> l.program().text().equals(program.text()))
                .flatMap(l -> l.challenges().stream())
                .toList();
    }

    private static void answer(Findings findings, List<Challenge> challenges) {
        Narrator narrator = new Narrator(Locale.ENGLISH);
        List<OutcomeGroup> groups = OutcomeGroup.byLines(findings.outcomes());
        JSObject what = Json.object();
        Json.put(what, "say", summary(findings));
        JSObject outcomes = Json.list();
        for (OutcomeGroup group : groups) {
            Outcome outcome = group.first();
            JSObject each = Json.object();
            boolean finished = outcome.ending().kind() == Ending.Kind.FINISHED && !outcome.failed();
            boolean good =
                    challenges.stream().allMatch(c -> c.isGood(outcome.ending(), outcome.output(), outcome.error()));
            Json.put(each, "tone", finished && good ? "good" : finished || outcome.failed() ? "bad" : tone(outcome));
            Json.put(each, "title", finished && !good ? Texts.get("search.wrong") : narrator.ending(outcome));
            Json.put(each, "output", outcome.output());
            JSObject why = Json.list();
            narrator.why(outcome).forEach(line -> Json.add(why, line));
            if (group.members().size() > 1) {
                Json.add(why, Texts.get("search.orders", group.members().size()));
            }
            Json.put(each, "why", why);
            Json.put(each, "schedule", outcome.witness().toString());
            Json.add(outcomes, each);
        }
        Json.put(what, "outcomes", outcomes);
        Browser.answer(Json.write(what));
    }

    private static String summary(Findings findings) {
        int count = findings.outcomes().size();
        String head = !findings.complete()
                ? Texts.get("search.cut", findings.states())
                : findings.schedules() == null
                        ? Texts.get("search.complete", count)
                        : Texts.get("search.complete.counted", findings.schedules(), count);
        return head + (findings.endless() ? " " + Texts.get("search.endless") : "");
    }

    private static String tone(Outcome outcome) {
        return outcome.ending().kind() == Ending.Kind.STUCK ? "bad" : "plain";
    }
}
