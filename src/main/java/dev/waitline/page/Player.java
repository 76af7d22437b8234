package dev.waitline.page;

import dev.waitline.viewmodel.Pause;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes step after step, so many a second, until there is none or somebody pauses. */
final class Player {
    private static final double SECOND = 1000;

    private final BooleanSupplier step;
    private final Consumer<Boolean> tell;
    private int speed = 4;
    private boolean playing;
    private int waiting;

    /**
     * Of those steps, telling whether it plays.
     *
     * @param step makes one; false when it was the last. It may pause.
     */
    Player(BooleanSupplier step, Consumer<Boolean> tell) {
        this.step = step;
        this.tell = tell;
    }

    void speed(int stepsASecond) {
        speed = stepsASecond;
    }

    void toggle() {
        if (playing) {
            pause();
        } else {
            playing = true;
            tell.accept(true);
            tick();
        }
    }

    void pause() {
        playing = false;
        Browser.cancel(waiting);
        tell.accept(false);
    }

    private void tick() {
        if (!playing) {
            return;
        }
        double began = Browser.now();
        if (!step.getAsBoolean()) {
            pause();
        } else if (playing) {
            waiting = Browser.later(this::tick, Math.max(0, SECOND / speed - (Browser.now() - began)));
        }
    }

    /** Why playing stopped. */
    static String why(Pause pause) {
        return switch (pause) {
            case Pause.Choice c ->
                Texts.get(
                        "pause.choice",
                        c.offers().stream().map(Pause.Offer::name).collect(Collectors.joining(", ")));
            case Pause.AtBreakpoint at -> Texts.get("pause.breakpoint", at.thread(), Integer.toString(at.line()));
            case Pause.AtNote n -> Texts.get("pause.note");
            case Pause.AtBookmark b -> "";
            case Pause.Asked a -> "";
        };
    }
}
