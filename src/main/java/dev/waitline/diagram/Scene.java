package dev.waitline.diagram;

import dev.waitline.trace.Snapshot;
import java.util.List;

/**
 * All that there is to show of a stretch of a run, whatever of it a picture shows.
 *
 * @param title the program's name
 * @param subtitle where in its run this is
 * @param program its lines
 * @param columns the steps from the start of the run to the end of the stretch
 * @param first the step at which the stretch begins; what comes before only says what led to it
 * @param snapshot the end of the stretch
 * @param states for each thread one line in words
 * @param sentence what happened in the last step; may be empty
 * @param basis on what the sentence rests; may be empty
 * @param why for each way of the {@link WaitGraph} why the thread at its beginning does not move, a line for each thread on it
 */
public record Scene(
        String title,
        String subtitle,
        List<String> program,
        List<Column> columns,
        int first,
        Snapshot snapshot,
        List<String> states,
        String sentence,
        String basis,
        List<List<String>> why) {
    public Scene {
        program = List.copyOf(program);
        columns = List.copyOf(columns);
        states = List.copyOf(states);
        why = why.stream().map(List::copyOf).toList();
    }

    /** The step at which the stretch ends. */
    public int last() {
        return columns.isEmpty() ? 0 : columns.getLast().step();
    }
}
