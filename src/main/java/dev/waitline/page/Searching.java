package dev.waitline.page;

import dev.waitline.explore.ClaimException;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Progress;
import dev.waitline.lesson.Challenge;
import dev.waitline.narrate.Found;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import java.util.List;
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
            search(
                    new SourceText(
                            String.valueOf(Json.text(program, "name")), String.valueOf(Json.text(program, "text"))),
                    CourseReader.texts(program, "good"));
        });
    }

    /** @param good what good runs print */
    private static void search(SourceText program, List<String> good) {
        try {
            Options options = Options.DEFAULT.withWorkers(1).withStates(STATES).withSeconds(SECONDS);
            Findings findings = Explorer.open(program, options).search(Searching::answer, () -> false);
            Found found = Found.of(
                    findings,
                    new Narrator(Texts.LOCALE),
                    o -> Challenge.isGood(good, o.ending(), o.output(), o.error()),
                    Integer.MAX_VALUE);
            JSObject what = Json.object();
            Json.put(what, "found", FoundJson.write(found));
            Browser.answer(Json.write(what));
        } catch (SourceException e) {
            say(String.valueOf(e.getMessage()), true);
        } catch (ClaimException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Progress progress) {
        say(Texts.get("search.progress", progress.states(), progress.depth()), false);
    }

    /** @param over whether that is all that comes of it */
    private static void say(String text, boolean over) {
        JSObject what = Json.object();
        Json.put(what, over ? "failed" : "say", text);
        Browser.answer(Json.write(what));
    }
}
