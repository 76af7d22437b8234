package dev.waitline.ui.look;

import javafx.application.Platform;
import javafx.util.Duration;

/** Whether things move, and how fast. The window's thread only. */
public final class Motion {
    private static final double USUAL = 260;
    private static final double TRAVEL = 500;

    private double speed = 2;
    private boolean playing;

    /** While playing, a movement must be over before the next step comes. */
    public void pace(boolean isPlaying, double stepsASecond) {
        playing = isPlaying;
        speed = stepsASecond;
    }

    /** How long somebody is on the way from one place to another: long enough to be followed by eye. */
    public Duration travel() {
        return Duration.millis(playing ? Math.min(TRAVEL, 1000 / speed * 0.6) : TRAVEL);
    }

    public Duration duration() {
        return Duration.millis(playing ? Math.min(USUAL, 1000 / speed * 0.3) : USUAL);
    }

    /** Nothing moves when the user, or a test, asked for that, or when a movement would be too short to be seen. */
    public boolean on() {
        return !"off".equals(System.getProperty("waitline.animations"))
                && !Platform.getPreferences().isReducedMotion()
                && !(playing && speed > 12);
    }
}
