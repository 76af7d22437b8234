package dev.waitline.predict;

import java.util.Locale;

/** All that is said besides the misconceptions. The words stand in {@code predict.properties}, under {@link #key()}. */
enum Phrase {
    LIST_TWO,
    LIST_MORE,
    LEAD,
    LEAD_LINE,
    LEAD_HOLDS,
    LEAD_FREE,
    LEAD_QUEUE,
    ASK_HOLDS,
    ASK_GETS,
    ASK_TAKES,
    ASK_QUEUE,
    ASK_FATE,
    ASK_BLOCKED,
    ASK_CAN_MOVE,
    ASK_PRINTS,
    ASK_VALUE,
    ASK_RETURNS,
    NOBODY,
    NOBODY_MOVES,
    EMPTY,
    ONLY,
    ANY_OF,
    ALL_OF,
    LOST,
    KEPT,
    BLOCKS,
    GOES_ON,
    HELD_BY,
    HELD_BY_ITSELF,
    HELD_BY_NOBODY,
    WAITS,
    WAITS_AT,
    RAISES,
    LIST_OR,
    QUIZ_YES,
    QUIZ_FIRST,
    QUIZ_AFTER,
    QUIZ_THEN,
    QUIZ_LINE,
    QUIZ_MORE,
    QUIZ_DONE,
    QUIZ_STUCK,
    QUIZ_ERROR,
    QUIZ_EXIT;

    /** {@code ASK_HOLDS} is {@code ask-holds}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
