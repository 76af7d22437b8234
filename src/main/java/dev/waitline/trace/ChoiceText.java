package dev.waitline.trace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads choices as they print themselves. */
final class ChoiceText {
    private static final Pattern RUN = Pattern.compile("(\\d{1,9})(?:x(\\d{1,9}))?(?:\\+(\\d{1,9}))?");
    private static final Pattern PASS = Pattern.compile("pass:([1-9]\\d{0,17})");
    private static final Pattern OTHER = Pattern.compile("(fire|wake):(\\d{1,9})");

    private ChoiceText() {}

    static @Nullable Choice read(String text) {
        Matcher run = RUN.matcher(text);
        Matcher pass = PASS.matcher(text);
        Matcher other = OTHER.matcher(text);
        if (text.equals("tick")) {
            return new Choice.Tick();
        } else if (text.equals("free")) {
            return new Choice.Free(List.of());
        } else if (pass.matches()) {
            return new Choice.Pass(Long.parseLong(pass.group(1)));
        } else if (run.matches()) {
            int moves = run.group(2) == null ? 1 : Integer.parseInt(run.group(2));
            int instructions = run.group(3) == null ? 0 : Integer.parseInt(run.group(3));
            return moves > 0 || instructions > 0
                    ? new Choice.Run(Integer.parseInt(run.group(1)), moves, instructions)
                    : null;
        } else if (other.matches()) {
            int thread = Integer.parseInt(other.group(2));
            return other.group(1).equals("fire") ? new Choice.Fire(thread) : new Choice.Wake(thread);
        }
        return null;
    }
}
