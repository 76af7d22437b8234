package dev.waitline.diagram;

import java.util.List;

/**
 * Which colour each {@link Ink} is. The thread colours follow Okabe and Ito for the first ones, which colour-blind eyes
 * tell apart; beyond them a thread's number, shown beside its colour everywhere, does what colour no longer can.
 */
public enum Theme {
    LIGHT(List.of(
            0x5b6270, 0x0072b2, 0xc25400, 0x00805d, 0xb0478a, 0x7a5cc4, 0xa06a00, 0x1f7bab, 0x8c564b, 0xb3263a,
            0x5f7300, 0x3a48a8, 0x0f7c86)),
    DARK(List.of(
            0x9aa4b5, 0x4fa8e0, 0xf08a45, 0x35c195, 0xe08bbd, 0xae95ee, 0xdfae3e, 0x7cc8f0, 0xc99687, 0xf07a85,
            0xb3c552, 0x93a0f5, 0x4cc3cd)),
    /** For a projector, which washes colours out: whatever is written has a contrast of 7 to 1. */
    SLIDES(List.of(
            0x515866, 0x005e8a, 0x943d00, 0x00644a, 0x923275, 0x6244ac, 0x725300, 0x1f5f73, 0x804a3f, 0xa72634,
            0x4b5f00, 0x3a48a8, 0x0f606a)),
    /** For paper: black, white and a few greys. Numbers, patterns and weights say what colours say elsewhere. */
    PRINT(List.of(
            0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000,
            0x000000, 0x000000, 0x000000));

    private final List<Integer> threads;

    Theme(List<Integer> threads) {
        this.threads = threads;
    }

    /** How many colours there are for threads that are not the main thread; then they begin again. */
    public int threadColours() {
        return threads.size() - 1;
    }

    /** Which of the colours thread {@code thread} has: 0 for the main thread alone. */
    public static int index(int thread) {
        return thread <= 0 ? 0 : (thread - 1) % LIGHT.threadColours() + 1;
    }

    public Colour colour(Ink ink) {
        return switch (ink) {
            case Ink.Role role ->
                switch (this) {
                    case LIGHT -> light(role);
                    case DARK -> dark(role);
                    case SLIDES -> slides(role);
                    case PRINT -> print(role);
                };
            case Ink.OfThread(int thread, Ink.Tone tone) -> tone(thread, tone);
        };
    }

    private Colour tone(int thread, Ink.Tone tone) {
        Colour solid = Colour.of(threads.get(index(thread)));
        return switch (tone) {
            case SOLID -> solid;
            case SOFT -> solid.over(colour(Ink.Role.PANEL), this == DARK ? 0.18 : 0.10);
            case ON_SOLID -> solid.luminance() > 0.24 ? Colour.of(0x0d1117) : Colour.of(0xffffff);
        };
    }

    private static Colour light(Ink.Role role) {
        return switch (role) {
            case NONE -> new Colour(0, 0);
            case BACKGROUND -> Colour.of(0xf6f7fa);
            case PANEL -> Colour.of(0xffffff);
            case INSET -> Colour.of(0xf6f7fa);
            case BORDER -> Colour.of(0xdfe3ec);
            case GRID -> Colour.of(0xeef0f5);
            case TEXT -> Colour.of(0x1f2430);
            case MUTED -> Colour.of(0x5b6270);
            case FAINT -> Colour.of(0x8a93a6);
            case ACCENT -> Colour.of(0x2f5fd0);
            case ACCENT_SOFT -> Colour.of(0xeef3ff);
            case BAND -> Colour.of(0x3b3f4a);
            case NOTIFY -> Colour.of(0x8a4fbf);
            case LINK -> Colour.of(0x8a93a6);
            case DANGER -> Colour.of(0xc0303a);
            case GOOD -> Colour.of(0x22683f);
            case SAY -> Colour.of(0xfffbea);
            case SAY_BORDER -> Colour.of(0xecdfa8);
            case VEIL -> new Colour(0xffffff, 0.68);
        };
    }

    private static Colour slides(Ink.Role role) {
        return switch (role) {
            case MUTED -> Colour.of(0x4b5260);
            case FAINT, LINK -> Colour.of(0x495265);
            case ACCENT -> Colour.of(0x2f4aa6);
            case NOTIFY -> Colour.of(0x763ba8);
            case DANGER -> Colour.of(0x992626);
            case GOOD -> Colour.of(0x1f5e3a);
            case BORDER -> Colour.of(0xa9b1c2);
            case GRID -> Colour.of(0xd5dae4);
            default -> light(role);
        };
    }

    private static Colour dark(Ink.Role role) {
        return switch (role) {
            case NONE -> new Colour(0, 0);
            case BACKGROUND -> Colour.of(0x0e1116);
            case PANEL -> Colour.of(0x171b22);
            case INSET -> Colour.of(0x11151b);
            case BORDER -> Colour.of(0x2b313b);
            case GRID -> Colour.of(0x232831);
            case TEXT -> Colour.of(0xe4e8ef);
            case MUTED -> Colour.of(0x9aa4b5);
            case FAINT -> Colour.of(0x6d7788);
            case ACCENT -> Colour.of(0x6f9bff);
            case ACCENT_SOFT -> Colour.of(0x1b2740);
            case BAND -> Colour.of(0xb9c2d0);
            case NOTIFY -> Colour.of(0xc79bf0);
            case LINK -> Colour.of(0x6d7788);
            case DANGER -> Colour.of(0xf07a85);
            case GOOD -> Colour.of(0x6fd39a);
            case SAY -> Colour.of(0x211f14);
            case SAY_BORDER -> Colour.of(0x463f20);
            case VEIL -> new Colour(0x171b22, 0.68);
        };
    }

    private static Colour print(Ink.Role role) {
        return switch (role) {
            case NONE -> new Colour(0, 0);
            case BACKGROUND, PANEL, INSET, SAY, ACCENT_SOFT -> Colour.of(0xffffff);
            case GRID -> Colour.of(0xdddddd);
            case BORDER, SAY_BORDER -> Colour.of(0x999999);
            case LINK -> Colour.of(0x777777);
            case MUTED, FAINT -> Colour.of(0x444444);
            case TEXT, ACCENT, BAND, NOTIFY, DANGER, GOOD -> Colour.of(0x000000);
            case VEIL -> new Colour(0xffffff, 0.68);
        };
    }
}
