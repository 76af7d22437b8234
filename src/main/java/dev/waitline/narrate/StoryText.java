package dev.waitline.narrate;

import dev.waitline.explore.Outcome;
import dev.waitline.explore.Story;
import dev.waitline.explore.Stuck;
import dev.waitline.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schedule told by its decisive steps. */
final class StoryText {
    private final Phrasebook words;
    private final Story story;

    StoryText(Phrasebook words, Story story) {
        this.words = words;
        this.story = story;
    }

    /** The rows, and after them, for a stuck end, what each waits for. */
    List<StoryRow> rows(Outcome outcome) {
        List<StoryRow> rows = new ArrayList<>();
        for (Story.Row row : story.rows()) {
            rows.add(
                    switch (row) {
                        case Story.Step step -> new StoryRow(step.thread(), step.line(), told(step), step.moves());
                        case Story.Folded folded -> new StoryRow(-1, 0, folded(folded), -1);
                    });
        }
        Stuck stuck = outcome.stuck();
        if (stuck != null) {
            OutcomeText text = new OutcomeText(words);
            for (Stuck.Waiting waiting : stuck.threads()) {
                rows.add(new StoryRow(waiting.thread(), waiting.line(), text.waits(waiting, stuck), Long.MAX_VALUE));
            }
        }
        return rows;
    }

    private String folded(Story.Folded folded) {
        List<String> parts = new ArrayList<>();
        folded.steps()
                .forEach((thread, steps) ->
                        parts.add(words.count(steps, Phrase.STORY_STEP, Phrase.STORY_STEPS, steps, name(thread))));
        return words.say(Phrase.STORY_FOLDED, words.list(parts));
    }

    private String name(int thread) {
        return story.threads().get(thread);
    }

    private String told(Story.Step step) {
        List<String> parts = new ArrayList<>();
        boolean dies = step.events().stream().anyMatch(e -> e instanceof Event.Ended);
        for (Event event : step.events()) {
            String part = dies && event instanceof Event.Raised ? null : told(event);
            if (part != null && (parts.isEmpty() || !parts.getLast().equals(part))) {
                parts.add(part);
            }
        }
        return String.join("; ", parts);
    }

    private @Nullable String told(Event event) {
        return switch (event) {
            case Event.Read e -> words.say(Phrase.STORY_READ, e.name(), Phrasebook.inline(e.value()));
            case Event.Wrote e -> words.say(Phrase.STORY_WROTE, e.name(), Phrasebook.inline(e.value()));
            case Event.Acquired e -> words.say(Phrase.STORY_ACQUIRED, e.lock().name());
            case Event.Released e -> words.say(Phrase.STORY_RELEASED, e.lock().name());
            case Event.NotAcquired e ->
                words.say(Phrase.STORY_NOT_ACQUIRED, e.lock().name());
            case Event.Enqueued e -> words.say(Phrase.STORY_WAITS, e.on().name());
            case Event.Notified e -> words.say(Phrase.STORY_NOTIFIED, e.on().name(), name(e.waiter()));
            case Event.NotifiedNobody e -> words.say(Phrase.STORY_NOTIFIED_NOBODY, e.on().name());
            case Event.TimedOut e -> words.say(Phrase.STORY_TIMED_OUT, e.on().name());
            case Event.Called e -> words.say(Phrase.STORY_CALLED, call(e));
            case Event.Returned e -> words.say(Phrase.STORY_RETURNED, e.value());
            case Event.Printed e ->
                e.text().startsWith("Exception in thread ") || e.text().startsWith("Traceback ")
                        ? null
                        : words.say(Phrase.STORY_PRINTED, Phrasebook.inline(e.text()));
            case Event.Started e -> words.say(Phrase.STORY_STARTED, name(e.child()));
            case Event.Joined e -> words.say(Phrase.STORY_JOINED, name(e.other()));
            case Event.Slept e -> words.say(Phrase.STORY_SLEPT, words.seconds(e.nanos()));
            case Event.Awoke e -> words.say(Phrase.STORY_AWOKE);
            case Event.Raised e -> words.say(Phrase.STORY_RAISED, Phrasebook.inline(e.exception()));
            case Event.Ended e ->
                words.say(Phrase.STORY_DIED, Phrasebook.inline(e.state().detail()));
            case Event.Fired e -> words.say(Phrase.STORY_FIRED);
            case Event.Woken e -> words.say(Phrase.STORY_WOKEN);
            case Event.Ran e -> null;
            case Event.Left e -> null;
            case Event.ClockMoved e -> null;
            case Event.Injected e -> null;
            case Event.ProgramEnded e -> null;
        };
    }

    private static String call(Event.Called e) {
        return switch (e.method()) {
            case "__enter__" -> "with " + e.on().name();
            case "__exit__" -> "end with " + e.on().name();
            default -> e.on().name() + "." + e.method() + "(" + e.arguments() + ")";
        };
    }

    /** A Markdown table with a column for each thread that does something. */
    String table(Outcome outcome) {
        List<StoryRow> rows = rows(outcome);
        List<Integer> columns = rows.stream()
                .map(StoryRow::thread)
                .filter(t -> t >= 0)
                .distinct()
                .sorted()
                .toList();
        StringBuilder table = new StringBuilder("|");
        columns.forEach(c -> table.append(' ').append(cell(name(c))).append(" |"));
        table.append("\n|").append("---|".repeat(columns.size())).append('\n');
        for (StoryRow row : rows) {
            table.append('|');
            int at = Math.max(0, columns.indexOf(row.thread()));
            for (int c = 0; c < columns.size(); c++) {
                table.append(c == at ? " " + cell(line(words, row)) : "").append(" |");
            }
            table.append('\n');
        }
        return columns.isEmpty() ? "" : table.toString();
    }

    static String line(Phrasebook words, StoryRow row) {
        return row.line() > 0 ? words.say(Phrase.STORY_LINE, row.line(), row.text()) : row.text();
    }

    /** Nothing in a cell may end it or be taken for markup. */
    private static String cell(String text) {
        return text.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1");
    }
}
