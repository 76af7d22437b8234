package dev.waitline.session;

import dev.waitline.trace.Choice;
import java.util.List;

/**
 * A line of history with the choices that are its own, so that a session can be made again.
 *
 * @param parent the number of the line that it left, or -1 for the first
 * @param fork the number of choices that it shares with that
 */
public record Line(int parent, int fork, List<Choice> choices) {
    public Line {
        choices = List.copyOf(choices);
    }
}
