package dev.waitline.engine.cpython;

import java.time.Duration;
import java.util.List;

/**
 * How long we wait for an interpreter before we take it that nothing comes. On a busy computer everything takes longer
 * than usual, so whoever would rather wait than be told of a failure says so.
 *
 * @param toTell what it is, when it is asked for its version
 * @param toStart until it has connected, and then until it stands before the program's first line
 * @param toIntroduce itself, once it has connected
 * @param toAnswer a command; after that a thread that does not come back is taken to be in C
 * @param toLetGo of a thread that is in C, so that the others can move
 * @param toLook at where it stands, and to halt what runs free
 * @param toEnd the process, once the program has ended
 * @param toDrain what it wrote, which a child of its own may hold open for ever
 */
public record Patience(
        Duration toTell,
        Duration toStart,
        Duration toIntroduce,
        Duration toAnswer,
        Duration toLetGo,
        Duration toLook,
        Duration toEnd,
        Duration toDrain) {

    /** What a person at the window would wait. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));

    public Patience {
        for (Duration each : List.of(toTell, toStart, toIntroduce, toAnswer, toLetGo, toLook, toEnd, toDrain)) {
            if (!each.isPositive()) {
                throw new IllegalArgumentException("no time at all: " + each);
            }
        }
    }

    /** The same with everything so many times as long. */
    public Patience times(int factor) {
        return new Patience(
                toTell.multipliedBy(factor),
                toStart.multipliedBy(factor),
                toIntroduce.multipliedBy(factor),
                toAnswer.multipliedBy(factor),
                toLetGo.multipliedBy(factor),
                toLook.multipliedBy(factor),
                toEnd.multipliedBy(factor),
                toDrain.multipliedBy(factor));
    }

    public Patience withToAnswer(Duration other) {
        return new Patience(toTell, toStart, toIntroduce, other, toLetGo, toLook, toEnd, toDrain);
    }

    public Patience withToTell(Duration other) {
        return new Patience(other, toStart, toIntroduce, toAnswer, toLetGo, toLook, toEnd, toDrain);
    }

    public Patience withToLetGo(Duration other) {
        return new Patience(toTell, toStart, toIntroduce, toAnswer, other, toLook, toEnd, toDrain);
    }
}
