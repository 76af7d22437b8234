package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.session.Line;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.ScheduleJson;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a person was at, so that it is there again after a restart: the program, what became of it in the editor, and its run
 * with all branches.
 *
 * @param name of the program
 * @param opened its text as it was opened or saved last
 * @param written its text as it stands in the editor
 * @param ran the text that the lines belong to
 * @param file where it lies, or null
 * @param lesson the short name of its lesson; empty when it has none
 * @param lines the branches of its run; empty when they are not kept
 * @param line the number of the one that is shown
 * @param step where it stands
 */
record Desk(
        String name,
        String opened,
        String written,
        String ran,
        @Nullable Path file,
        String lesson,
        EngineChoice engine,
        StepUnit unit,
        NextThread next,
        long seed,
        double speed,
        List<Line> lines,
        int line,
        int step) {
    private static final String KEY = "desk";

    /** With more choices than this in all, a run is made anew. */
    private static final int MOST_CHOICES = 20_000;

    Desk {
        int choices = lines.stream().mapToInt(l -> l.choices().size()).sum();
        lines = choices > MOST_CHOICES ? List.of() : List.copyOf(lines);
    }

    /** The same with a run. */
    Desk with(String text, List<Line> itsLines, int itsLine, int itsStep) {
        return new Desk(
                name, opened, written, text, file, lesson, engine, unit, next, seed, speed, itsLines, itsLine, itsStep);
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
        p.setProperty("line", Integer.toString(line));
        p.setProperty("step", Integer.toString(step));
        for (int i = 0; i < lines.size(); i++) {
            Line each = lines.get(i);
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
        List<Line> lines = new ArrayList<>();
        for (String line = p.getProperty("line.0"); line != null; line = p.getProperty("line." + lines.size())) {
            String[] parts = line.split(" ", 3);
            lines.add(new Line(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    ScheduleJson.read(parts[2]).choices()));
        }
        String file = p.getProperty("file", "");
        return new Desk(
                needed(p, "name"),
                needed(p, "opened"),
                needed(p, "written"),
                needed(p, "ran"),
                file.isEmpty() ? null : Path.of(file),
                p.getProperty("lesson", ""),
                engine(p.getProperty("engine", "model")),
                StepUnit.valueOf(needed(p, "unit")),
                NextThread.valueOf(needed(p, "next")),
                Long.parseLong(needed(p, "seed")),
                Double.parseDouble(needed(p, "speed")),
                lines,
                Integer.parseInt(needed(p, "line")),
                Integer.parseInt(needed(p, "step")));
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
