package dev.waitline.export;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a run. The same request of the same run makes the same bytes, whoever asks.
 *
 * @param scale pixels per unit, for what has pixels
 * @param carries whether the run goes along inside, where the format can hold it
 * @param moments the steps that stand side by side, instead of the stretch as a whole: none for the decisive ones. Null for no
 *     storyboard
 */
public record Request(
        Format format,
        Stretch stretch,
        Set<Part> show,
        Theme theme,
        Size size,
        double scale,
        boolean carries,
        @Nullable List<Integer> moments) {
    public static final Set<Part> USUAL = Set.of(Part.LANES, Part.QUEUES, Part.SENTENCE);

    public Request {
        show = Set.copyOf(EnumSet.copyOf(show));
        moments = moments == null ? null : List.copyOf(moments);
    }

    /** The usual picture of a stretch. */
    public static Request of(Format format, Stretch stretch) {
        return new Request(format, stretch, USUAL, Theme.LIGHT, Size.USUAL, 2, true, null);
    }

    /** The same of the run from its start to a step. */
    public Request to(int step) {
        return new Request(format, Stretch.until(step), show, theme, size, scale, carries, moments);
    }

    public Request in(Theme other) {
        return new Request(format, stretch, show, other, size, scale, carries, moments);
    }

    /** With so many pixels per unit. */
    public Request at(double other) {
        return new Request(format, stretch, show, theme, size, other, carries, moments);
    }

    public Request sized(Size other) {
        return new Request(format, stretch, show, theme, other, scale, carries, moments);
    }
}
