package dev.waitline.session;

/**
 * A line of history, as a person sees it in a list.
 *
 * @param id its number, from 0, in the order of making
 * @param parent the branch it left, or -1 for the first
 * @param fork the number of steps it shares with its parent
 * @param length its steps in all, the shared ones included
 * @param current whether the session stands on it
 */
public record Branch(int id, int parent, int fork, int length, boolean current) {}
