package dev.waitline.viewmodel;

import dev.waitline.diagram.Card;
import dev.waitline.diagram.Column;
import dev.waitline.diagram.SharedVariable;
import dev.waitline.engine.Traits;
import dev.waitline.session.Moment;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the window shows of a run at one moment. Immutable.
 *
 * @param run changes when a program was opened anew
 * @param program what runs; the editor's text may be ahead of it
 * @param engine what runs it
 * @param schedule the choices up to here; null when they are more than anybody will look at
 * @param length the steps of the current line, those ahead included
 * @param chosen the thread that keys, variables and "why" speak of
 * @param columns the steps around the current one
 * @param shared the variables that several threads touch
 * @param why why {@code whyThread} does not move
 * @param notes what the lesson says about the steps up to here
 * @param library where the chosen thread stands in the library, when that is to be shown
 */
public record RunView(
        int run,
        SourceText program,
        Traits engine,
        Moment moment,
        @Nullable Schedule schedule,
        int length,
        List<BranchRow> branches,
        List<BookmarkRow> bookmarks,
        Movers movers,
        int chosen,
        List<LaneRow> lanes,
        List<Column> columns,
        List<Card> cards,
        List<SharedVariable> shared,
        Saying saying,
        int whyThread,
        List<String> why,
        List<Note> notes,
        @Nullable Library library) {

    public RunView {
        branches = List.copyOf(branches);
        bookmarks = List.copyOf(bookmarks);
        lanes = List.copyOf(lanes);
        columns = List.copyOf(columns);
        cards = List.copyOf(cards);
        shared = List.copyOf(shared);
        why = List.copyOf(why);
        notes = List.copyOf(notes);
    }

    /** What a lesson says at a step. */
    public record Note(int step, String text) {}

    /** A place in the library's source. */
    public record Library(String name, String text, int line, String function) {}

    /**
     * A line of history.
     *
     * @param parent the one it left, or -1 for the first
     * @param fork the steps it shares with its parent
     * @param length its steps in all
     * @param end what stands at its end, where the program has come to its own; else null
     */
    public record BranchRow(
            int id,
            int parent,
            int fork,
            int length,
            @Nullable Snapshot end,
            boolean current) {}

    /**
     * A step that somebody wants to find again.
     *
     * @param branch the one to which the step belongs
     * @param current whether the current branch passes it
     */
    public record BookmarkRow(int branch, int step, String name, boolean current) {}

    /** The bookmark at the step that is shown, or null. */
    public @Nullable BookmarkRow bookmark() {
        return bookmarks.stream()
                .filter(b -> b.current() && b.step() == position())
                .findFirst()
                .orElse(null);
    }

    /** What just happened, in a sentence. */
    public record Saying(String text, Basis basis) {}

    /** What a sentence rests on. */
    public enum Basis {
        FACT,
        DOCUMENTED,
        CPYTHON_DETAIL
    }

    /** Whether the threads can run at full speed, side by side. */
    public boolean canRunFree() {
        return engine.runsFree();
    }

    public Snapshot snapshot() {
        return moment.snapshot();
    }

    public String programName() {
        return program.name();
    }

    public String programText() {
        return program.text();
    }

    /** The thread that moved in the step, or -1 when none did. */
    public int mover() {
        return moment.thread();
    }

    /** The names of the variables that the step read or set. */
    public Set<String> touchedVariables() {
        return moment.events().stream()
                .flatMap(e -> SharedVariable.nameIn(e).stream())
                .collect(Collectors.toSet());
    }

    public int position() {
        return moment.step();
    }
}
