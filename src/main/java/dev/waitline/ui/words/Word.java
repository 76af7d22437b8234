package dev.waitline.ui.words;

import java.util.Locale;

/** What there is an explanation of, in the order in which it is best read. */
enum Word {
    THREAD,
    LOCK,
    ACQUIRE,
    RELEASE,
    OWNER,
    COUNT,
    BLOCKED,
    WAIT,
    QUEUE,
    NOTIFY,
    LOST,
    REACQUIRE,
    TIMEOUT,
    GHOST,
    SPURIOUS,
    PERMIT,
    EVENT,
    SLEEP,
    JOIN,
    EXCEPTION,
    DAEMON,
    STUCK,
    RACE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
