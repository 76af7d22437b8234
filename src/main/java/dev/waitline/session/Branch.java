package dev.waitline.session;

import dev.waitline.trace.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A line of history, as a person sees it in a list.
 *
 * @param id its number, from 0, in the order of making
 * @param parent the branch it left, or -1 for the first
 * @param fork the number of steps it shares with its parent
 * @param length its steps in all, the shared ones included
 * @param end what stands at its end, where the program has come to its own; else null
 * @param current whether the session stands on it
 */
public record Branch(
        int id, int parent, int fork, int length, @Nullable Snapshot end, boolean current) {}
