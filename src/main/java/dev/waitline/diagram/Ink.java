package dev.waitline.diagram;

/** A colour by what it is for; a {@link Theme} says which colour that is. */
public sealed interface Ink {

    enum Role implements Ink {
        NONE,
        BACKGROUND,
        PANEL,
        INSET,
        BORDER,
        GRID,
        TEXT,
        MUTED,
        FAINT,
        ACCENT,
        ACCENT_SOFT,
        BAND,
        NOTIFY,
        LINK,
        DANGER,
        GOOD,
        SAY,
        SAY_BORDER,
        /** Laid over what is still to come. */
        VEIL
    }

    /** A thread's own colour, in one of its tones. */
    record OfThread(int thread, Tone tone) implements Ink {}

    enum Tone {
        SOLID,
        SOFT,
        /** Readable on SOLID. */
        ON_SOLID
    }

    static Ink solid(int thread) {
        return new OfThread(thread, Tone.SOLID);
    }

    static Ink soft(int thread) {
        return new OfThread(thread, Tone.SOFT);
    }

    static Ink onSolid(int thread) {
        return new OfThread(thread, Tone.ON_SOLID);
    }
}
