package dev.waitline.engine.cpython;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * What else differs from one process to the next, and is to be the same in all processes of one run, so that the same
 * choices have the same effect.
 *
 * @param hashSeed seed of the hashes of strings, where the environment names none; from 1 to 2**32 - 1
 * @param wall the time of day at the program's start, in nanoseconds since 1970
 */
record Origin(long hashSeed, long wall) {

    static Origin now() {
        Instant now = Instant.now();
        return new Origin(
                ThreadLocalRandom.current().nextLong(1, 1L << 32),
                TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano());
    }
}
