package dev.waitline.session;

import dev.waitline.engine.Refusal;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;

/** What one of two runs did where they part. */
public sealed interface Side {

    /** This happened. */
    record Told(Event event) implements Side {}

    /** The leader's choice was this. */
    record Chose(Choice choice) implements Side {}

    /** The follower could not do what it was to do. */
    record Refused(Refusal refusal) implements Side {}

    /** The program ended. */
    record Over(Ending ending) implements Side {}

    /** Nobody could move, but the program had not ended. */
    record Rests() implements Side {}

    /** However long the thread moved on, it told nothing that counts; -1 for nobody. */
    record Silent(int thread) implements Side {}
}
