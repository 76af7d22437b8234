package dev.waitline.export;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The same in another format; moments stand side by side only where they can. */
    public Request as(Format other) {
        return new Request(other, stretch, show, theme, size, scale, carries, other.storyboard() ? moments : null);
    }

    /** What {@code waitline export} has to be told for it, besides the run. */
    public List<String> options() {
        List<String> options = new ArrayList<>(List.of("--to", format.word()));
        if (stretch.to() == Stretch.END) {
            add(options, true, "--steps", stretch.from() + "..");
        } else if (stretch.from() == 0) {
            add(options, true, "--at", Integer.toString(stretch.to()));
        } else {
            add(options, true, "--steps", stretch.from() + ".." + stretch.to());
        }
        add(options, !show.equals(USUAL), "--show", words(show));
        add(options, theme != Theme.LIGHT, "--theme", theme.name().toLowerCase(Locale.ROOT));
        add(options, !size.equals(Size.USUAL), "--size", size.word());
        add(
                options,
                scale != format.usualScale(),
                "--scale",
                BigDecimal.valueOf(scale).stripTrailingZeros().toPlainString());
        if (moments != null) {
            options.add("--storyboard");
            add(
                    options,
                    !moments.isEmpty(),
                    "--moments",
                    String.join(",", moments.stream().map(String::valueOf).toList()));
        }
        if (!carries) {
            options.add("--no-run");
        }
        return options;
    }

    private static String words(Set<Part> parts) {
        return Stream.of(Part.values())
                .filter(parts::contains)
                .map(p -> p.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static void add(List<String> options, boolean wanted, String name, String value) {
        if (wanted) {
            options.add(name);
            options.add(value);
        }
    }
}
