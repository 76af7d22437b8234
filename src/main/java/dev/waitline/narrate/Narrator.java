package dev.waitline.narrate;

import dev.waitline.engine.Refusal;
import dev.waitline.explore.Mishap;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.Reason;
import dev.waitline.explore.Round;
import dev.waitline.explore.Sight;
import dev.waitline.explore.Story;
import dev.waitline.explore.Stuck;
import dev.waitline.explore.Verdict;
import dev.waitline.session.Agreement;
import dev.waitline.session.Moment;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Operation;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import java.util.List;
import java.util.Locale;

/** Speaks one language. Immutable; any thread. All its words stand in {@code narrate.properties}. */
public final class Narrator {
    private final Phrasebook words;
    private final Locale locale;

    /** A language that is not there is spoken as English. */
    public Narrator(Locale locale) {
        this.words = new Phrasebook(locale);
        this.locale = locale;
    }

    /** What it was told to speak. */
    public Locale locale() {
        return locale;
    }

    /** One sentence about what the step that led to {@code moment} did. */
    public Sentence happened(Moment moment) {
        return new Happening(words, moment).sentence();
    }

    /** A word or two for a block in a lane, 12 characters at most: {@code wait}, {@code ready=}, {@code print}. */
    public String label(Moment moment) {
        return new Labels(words).of(moment);
    }

    /** What the thread will do when it moves, or why it cannot: {@code can run: cond.notify(1)}. */
    public String state(ThreadView thread, Snapshot snapshot) {
        return new ThreadStates(words).of(thread, snapshot);
    }

    /** What a thread will do: {@code acquire cond}. */
    public String operation(Operation operation) {
        return new ThreadStates(words).operation(operation);
    }

    /** Why the thread does not move, as a chain from it to what could end its wait; one line when it can move. */
    public List<String> why(int thread, Snapshot snapshot) {
        return why(thread, snapshot, 0);
    }

    /** @param raisedIn the line that raised what ended the thread; 0 when that is not known, or nothing did */
    public List<String> why(int thread, Snapshot snapshot, int raisedIn) {
        return List.copyOf(new Chain(words, snapshot, raisedIn).from(thread));
    }

    /** How the program ended, without a full stop. */
    public String ending(Ending ending, Snapshot snapshot) {
        return Phrasebook.capital(Happening.ending(words, ending, snapshot));
    }

    /** How an outcome of a search ends: {@code stuck: each waits for a lock that the next one holds}. */
    public String ending(Outcome outcome) {
        return new OutcomeText(words).ending(outcome);
    }

    /** Why a program is stuck, as a sentence without a full stop. */
    public String stuck(Stuck stuck) {
        return Phrasebook.capital(new OutcomeText(words).kind(stuck));
    }

    /** Who died of what, and who waits for what and why it never comes: a line for each, in the words of every view. */
    public List<String> why(Outcome outcome) {
        return List.copyOf(new OutcomeText(words).why(outcome));
    }

    /** Something that explains why a wait never ends, without a full stop. */
    public String why(Reason reason) {
        return new OutcomeText(words).why(reason);
    }

    /** What is wrong, in a few words: {@code data race on n}. */
    public String title(Mishap mishap) {
        return new MishapText(words).title(mishap);
    }

    /** Who does it and where. */
    public String detail(Mishap mishap) {
        return new MishapText(words).detail(mishap);
    }

    /** How a schedule came to an outcome, row by row. */
    public List<StoryRow> story(Story story, Outcome outcome) {
        return List.copyOf(new StoryText(words, story).rows(outcome));
    }

    /** A row of a story with its line of the program. */
    public String line(StoryRow row) {
        return StoryText.line(words, row);
    }

    /** The story as a Markdown table with a column for each thread. */
    public String table(Story story, Outcome outcome) {
        return new StoryText(words, story).table(outcome);
    }

    /** How schedules go on for ever: who goes round, and who is passed over. */
    public String round(Round round) {
        return new RoundText(words).of(round);
    }

    /**
     * Whether something that was said of every state holds.
     *
     * @param complete whether the search is
     */
    public String verdict(Verdict verdict, boolean complete) {
        return new ClaimText(words).of(verdict, complete);
    }

    /** What a search says about the program's text, in whole sentences. */
    public List<String> sight(Sight sight) {
        return List.copyOf(new SightText(words).of(sight));
    }

    /** That a thread died of an exception. */
    public String died(String name, String exception) {
        return words.say(Phrase.DIED, name, Phrasebook.inline(exception));
    }

    /** Why a command was refused, without a full stop. */
    public String refusal(Refusal refusal, Snapshot snapshot) {
        return new Refusals(words).of(refusal, snapshot);
    }

    /** That a new process of {@code engine} had to make so many steps again, without a full stop. */
    public String wentBack(int steps, String engine) {
        return words.count(steps, Phrase.WENT_BACK_ONE, Phrase.WENT_BACK, steps, engine);
    }

    /** Whether {@code follower} agrees: {@code CPython 3.11 agrees, 41 of 41 events}, without a full stop. */
    public String verdict(Agreement.Result result, String follower, Snapshot snapshot) {
        return new Differences(words, snapshot).verdict(result, follower);
    }

    /** What each of two engines did where they part, a line for each. */
    public List<String> sides(Agreement.Difference difference, String leader, String follower, Snapshot snapshot) {
        return new Differences(words, snapshot).sides(difference, leader, follower);
    }

    /** On what a sentence rests; empty for a plain fact. */
    public String basis(Sentence.Basis basis) {
        return switch (basis) {
            case FACT -> words.say(Phrase.BASIS_FACT);
            case DOCUMENTED -> words.say(Phrase.BASIS_DOCUMENTED);
            case CPYTHON_DETAIL -> words.say(Phrase.BASIS_CPYTHON);
        };
    }
}
