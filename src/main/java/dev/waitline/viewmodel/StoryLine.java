package dev.waitline.viewmodel;

/**
 * A line of the story of a schedule, in words.
 *
 * @param thread who did it, or -1 for steps that decide nothing
 * @param moves how many moves have been made when it is done; less than 0 where there is nothing to go to
 */
public record StoryLine(int thread, String text, long moves) {}
