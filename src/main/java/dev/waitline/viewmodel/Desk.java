package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.ScheduleJson;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a person was at, so that it is there again after a restart: the program, what became of it in the editor, and its run
 * with all branches.
 *
 * @param name of the program
 * @param opened its text as it was opened or saved last
 * @param written its text as it stands in the editor
 * @param ran the text that the run belongs to
 * @param file where it lies, or null
 * @param lesson the short name of its lesson; empty when it has none
 * @param course where its course lies; null when it is none or one of Waitline's own
 * @param breakpoints the lines before which playing stops
 * @param tree the run; {@link RunTree#NONE} when it is not kept
 * @param held the threads that a person keeps from running in it
 */
record Desk(
        String name,
        String opened,
        String written,
        String ran,
        @Nullable Path file,
        String lesson,
        @Nullable Path course,
        EngineChoice engine,
        StepUnit unit,
        NextThread next,
        long seed,
        double speed,
        Set<Breakpoint> breakpoints,
        RunTree tree,
        Set<Integer> held) {
    private static final String KEY = "desk";

    /** With more choices than this in all, a run is made anew. */
    private static final int MOST_CHOICES = 20_000;

    Desk {
        tree = tree.size() > MOST_CHOICES ? RunTree.NONE : tree;
    }

    /** The same with a run. */
    Desk with(String text, RunTree itsTree, Set<Integer> itsHeld) {
        return new Desk(
                name,
                opened,
                written,
                text,
                file,
                lesson,
                course,
                engine,
                unit,
                next,
                seed,
                speed,
                breakpoints,
                itsTree,
                itsHeld);
    }

    void keep(Store store) {
        store.put(KEY, text());
    }

    /** What was kept; empty when nothing was, or another version of Waitline did it. */
    static Optional<Desk> kept(Store store) {
        String text = store.get(KEY);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(read(text));
        } catch (IOException | FormatException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String text() {
        Properties p = new Properties();
        p.setProperty("name", name);
        p.setProperty("opened", opened);
        p.setProperty("written", written);
        p.setProperty("ran", ran);
        p.setProperty("file", file == null ? "" : file.toString());
        p.setProperty("lesson", lesson);
        p.setProperty("course", course == null ? "" : course.toString());
        p.setProperty(
                "engine",
                switch (engine) {
                    case EngineChoice.Model m -> "model";
                    case EngineChoice.Jvm j -> "jvm";
                    case EngineChoice.CPython c ->
                        "cpython " + c.python().map(Path::toString).orElse("");
                });
        p.setProperty("unit", unit.name());
        p.setProperty("next", next.name());
        p.setProperty("seed", Long.toString(seed));
        p.setProperty("speed", Double.toString(speed));
        p.setProperty("line", Integer.toString(tree.current()));
        p.setProperty("step", Integer.toString(tree.step()));
        p.setProperty("held", held.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        int breaks = 0;
        for (Breakpoint each : breakpoints) {
            p.setProperty(
                    "breakpoint." + breaks++,
                    each.line() + " " + each.thread()
                            + (each.when() == null ? "" : " " + each.when().text()));
        }
        for (int i = 0; i < tree.bookmarks().size(); i++) {
            RunTree.Bookmark each = tree.bookmarks().get(i);
            p.setProperty("bookmark." + i, each.line() + " " + each.step() + " " + each.name());
        }
        for (int i = 0; i < tree.lines().size(); i++) {
            RunTree.Line each = tree.lines().get(i);
            p.setProperty(
                    "line." + i,
                    each.parent() + " " + each.fork() + " " + ScheduleJson.write(new Schedule(each.choices())));
        }
        StringWriter writer = new StringWriter();
        try {
            p.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    private static Desk read(String text) throws IOException, FormatException {
        Properties p = new Properties();
        p.load(new StringReader(text));
        List<RunTree.Line> lines = new ArrayList<>();
        for (String line : numbered(p, "line.")) {
            String[] parts = line.split(" ", 3);
            lines.add(new RunTree.Line(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    ScheduleJson.read(parts[2]).choices()));
        }
        List<RunTree.Bookmark> bookmarks = new ArrayList<>();
        for (String bookmark : numbered(p, "bookmark.")) {
            String[] parts = bookmark.split(" ", 3);
            bookmarks.add(new RunTree.Bookmark(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]));
        }
        Set<Breakpoint> breakpoints = new HashSet<>();
        for (String breakpoint : numbered(p, "breakpoint.")) {
            String[] parts = breakpoint.split(" ", 3);
            Condition when = parts.length < 3 ? null : Condition.of(parts[2]).orElse(null);
            breakpoints.add(new Breakpoint(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), when));
        }
        Set<Integer> held = Arrays.stream(p.getProperty("held", "").split(" "))
                .filter(t -> !t.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        String file = p.getProperty("file", "");
        String course = p.getProperty("course", "");
        return new Desk(
                needed(p, "name"),
                needed(p, "opened"),
                needed(p, "written"),
                needed(p, "ran"),
                file.isEmpty() ? null : Path.of(file),
                p.getProperty("lesson", ""),
                course.isEmpty() ? null : Path.of(course),
                engine(p.getProperty("engine", "model")),
                StepUnit.valueOf(needed(p, "unit")),
                NextThread.valueOf(needed(p, "next")),
                Long.parseLong(needed(p, "seed")),
                Double.parseDouble(needed(p, "speed")),
                breakpoints,
                lines.isEmpty()
                        ? RunTree.NONE
                        : new RunTree(
                                lines,
                                Integer.parseInt(needed(p, "line")),
                                Integer.parseInt(needed(p, "step")),
                                bookmarks),
                held);
    }

    private static List<String> numbered(Properties p, String key) {
        return IntStream.iterate(0, i -> p.containsKey(key + i), i -> i + 1)
                .mapToObj(i -> p.getProperty(key + i))
                .toList();
    }

    private static String needed(Properties p, String key) {
        String value = p.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    private static EngineChoice engine(String word) {
        if (word.startsWith("cpython ")) {
            String python = word.substring("cpython ".length());
            return new EngineChoice.CPython(python.isEmpty() ? Optional.empty() : Optional.of(Path.of(python)));
        }
        return word.equals("jvm") ? new EngineChoice.Jvm(EngineChoice.Jvm.USUAL_INTERVAL) : new EngineChoice.Model();
    }
}
