package dev.waitline.cli;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.Words;
import dev.waitline.engine.Engines;
import dev.waitline.export.ExportException;
import dev.waitline.export.Exporter;
import dev.waitline.export.Format;
import dev.waitline.export.Request;
import dev.waitline.export.Stretch;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waitline export FILE}: a stretch of a run as a picture, a table or a diagram. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a run, or a stretch of it, as a picture, a table or a diagram.",
        footer = {
            "",
            "FILE is a program, a trace, or a picture that carries a run. Without --seed, --schedule or --outcome a",
            "program runs as with waitline run: each thread goes on until it blocks or ends.",
            "png, svg, pdf, gif and apng carry the run inside, unless --no-run says otherwise. html is a page in which"
                    + " the run",
            "goes on: its reader lets any thread step, edits the program and searches, without a network. site makes a",
            "folder of such pages: FILE is a folder of programs, or lessons, and --out the folder to write into."
        })
final class ExportCommand implements Callable<Integer> {
    private static final Pattern STEPS = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})?");
    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})(?:x(\\d{2,5}))?");
    private static final int LARGEST_SCALE = 8;
    private static final String SITE = "site";

    private final Console console;
    private final Engines engines;
    private final Narrator narrator;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a program, a trace, or a picture with a run inside")
    private String file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "png, svg, pdf, gif, apng, html, markdown, text, mermaid, tikz, perfetto or site")
    private String to;

    @ArgGroup(exclusive = true)
    private @Nullable Where where;

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "PARTS",
            description =
                    "what of it: lanes, queues, graph, sentence, why, code, variables, output (lanes,queues,sentence)")
    private List<String> show = List.of();

    @Option(names = "--theme", paramLabel = "THEME", description = "light, dark, or print, which needs no colour")
    private String theme = "light";

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description =
                    "WIDTH, WIDTHxHEIGHT, slide, page or column (980); where there is no height, as high as need be")
    private @Nullable String size;

    @Option(names = "--scale", paramLabel = "N", description = "png, gif, apng: pixels per unit (2; gif and apng 1)")
    private @Nullable Double scale;

    @Option(
            names = "--storyboard",
            description = "svg, png, pdf: the decisive moments side by side, each with its sentence")
    private boolean storyboard;

    @Option(
            names = "--moments",
            split = ",",
            paramLabel = "N,N",
            description = "a storyboard of these steps, instead of the decisive ones")
    private List<Integer> moments = List.of();

    @Option(names = "--no-run", description = "do not put the program and its schedule into the picture")
    private boolean noRun;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to; without it texts go to standard output, and pictures into this folder")
    private @Nullable String out;

    @Option(names = "--force", description = "write over a file that is there")
    private boolean force;

    private static final class Where {
        @Option(names = "--at", paramLabel = "N", description = "from the start to step N (the end of the run)")
        private @Nullable Integer at;

        @Option(names = "--steps", paramLabel = "A..B", description = "only these steps")
        private @Nullable String steps;
    }

    // picocli fills the fields from the command line before call().
    @SuppressWarnings("NullAway.Init")
    ExportCommand(Console console, Engines engines, Narrator narrator) {
        this.console = console;
        this.engines = engines;
        this.narrator = narrator;
    }

    @Override
    public Integer call() {
        try {
            return to.equals(SITE) ? site() : one();
        } catch (InputException e) {
            console.say(String.valueOf(e.getMessage()));
            return Exit.USAGE;
        } catch (ExportException e) {
            console.say(file + ": " + e.getMessage());
            return Exit.USAGE;
        } catch (SourceException e) {
            console.say(e.diagnostic().toString());
            return Exit.REFUSED;
        } catch (OutOfMemoryError e) {
            console.say(
                    "waitline: there is not enough memory for this; choose fewer steps or a smaller --scale, or give"
                            + " Java more: JAVA_TOOL_OPTIONS=-Xmx4g");
            return Exit.ENGINE_FAILED;
        }
    }

    private Integer one() throws InputException, ExportException {
        Format format = Format.named(to)
                .orElseThrow(() -> wrong("--to knows no '" + to + "'; there are "
                        + Stream.of(Format.values()).map(Format::word).collect(Collectors.joining(", ")) + ", "
                        + SITE));
        Request request = request(format);
        RunSource source = RunSource.read(file);
        String name = out != null ? out : format.text() ? null : name(source.program(), format);
        OutFile target = name == null ? null : OutFile.named(name, force);
        byte[] bytes;
        try (Session session = run.session(source, engines, narrator)) {
            Request whole = where == null && source.trace() != null ? request.to(session.position()) : request;
            bytes = new Exporter(narrator, Words.of(narrator.locale())).export(session, source.program(), whole);
        }
        if (target == null) {
            console.print(new String(bytes, StandardCharsets.UTF_8));
        } else {
            target.write(bytes);
            console.print(name + "\n");
        }
        return Exit.DONE;
    }

    private Integer site() throws InputException, ExportException {
        new SiteFolder(engines, narrator, force).write(file, out).forEach(name -> console.print(name + "\n"));
        return Exit.DONE;
    }

    private static String name(SourceText program, Format format) {
        Path name = Path.of(program.name()).getFileName();
        return String.valueOf(name).replaceFirst("\\.py$", "") + "." + format.ending();
    }

    private Request request(Format format) {
        double pixels = scale == null ? format.usualScale() : scale;
        if (!(pixels > 0) || pixels > LARGEST_SCALE) {
            throw wrong("--scale needs a number above 0, " + LARGEST_SCALE + " at most");
        }
        boolean side = storyboard || !moments.isEmpty();
        if (side && !format.storyboard()) {
            throw wrong("--storyboard is for svg, png and pdf; leave it out, or choose one of them with --to");
        }
        return new Request(
                format,
                stretch(),
                parts(),
                one("--theme", theme, Theme.values()),
                size(),
                pixels,
                !noRun,
                side ? moments : null);
    }

    private Stretch stretch() {
        Where given = where;
        if (given == null) {
            return Stretch.ALL;
        }
        if (given.at != null) {
            if (given.at < 0) {
                throw wrong("--at needs the number of a step, 0 for the start");
            }
            return Stretch.until(given.at);
        }
        Matcher steps = STEPS.matcher(String.valueOf(given.steps));
        if (!steps.matches()) {
            throw wrong("--steps needs the numbers of two steps, as in --steps 4..17");
        }
        return new Stretch(
                Integer.parseInt(steps.group(1)),
                steps.group(2) == null ? Stretch.END : Integer.parseInt(steps.group(2)));
    }

    private Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        show.forEach(word -> parts.add(one("--show", word.strip(), Part.values())));
        return parts.isEmpty() ? Request.USUAL : parts;
    }

    private Size size() {
        String given = size;
        if (given == null) {
            return Size.USUAL;
        }
        Matcher numbers = SIZE.matcher(given);
        if (numbers.matches()) {
            String height = numbers.group(2);
            return new Size(Integer.parseInt(numbers.group(1)), height == null ? 0 : Integer.parseInt(height));
        }
        return switch (given) {
            case "slide" -> Size.SLIDE;
            case "page" -> Size.PAGE;
            case "column" -> Size.COLUMN;
            default ->
                throw wrong("--size knows no '" + given + "'; there are WIDTH, WIDTHxHEIGHT, slide, page, column");
        };
    }

    private <E extends Enum<E>> E one(String option, String word, E[] all) {
        return Stream.of(all)
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(option + " knows no '" + word + "'; there are "
                        + Stream.of(all)
                                .map(e -> e.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
