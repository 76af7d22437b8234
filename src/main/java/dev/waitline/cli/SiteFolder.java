package dev.waitline.cli;

import dev.waitline.diagram.Words;
import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Engines;
import dev.waitline.export.ExportException;
import dev.waitline.export.Site;
import dev.waitline.export.WholeFile;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.CourseException;
import dev.waitline.lesson.Courses;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code export --to site}: the programs of a folder, or the lessons of a course, as a folder of pages. */
final class SiteFolder {
    private static final String LESSONS = "lessons";

    private final Engines engines;
    private final Narrator narrator;
    private final boolean force;

    /** @param force whether files that are there are to be written over */
    SiteFolder(Engines engines, Narrator narrator, boolean force) {
        this.engines = engines;
        this.narrator = narrator;
        this.force = force;
    }

    /**
     * The names of the files written, the index last.
     *
     * @param from a folder of programs, a course, or {@code lessons}
     * @param to the folder to write into; null when none was named
     * @throws dev.waitline.source.SourceException when a program is refused
     */
    List<String> write(String from, @Nullable String to) throws InputException, ExportException {
        if (to == null) {
            throw new InputException("--to site", "this needs --out with the folder to write into");
        }
        Path folder = folder(to);
        Map<String, byte[]> files = site(from);
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name)) && !force) {
                throw new InputException(
                        folder.resolve(name).toString(), "this file is there already; --force writes over it");
            }
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                WholeFile.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new InputException(to, "nothing can be written into this folder; name another place, or make room");
        }
        return files.keySet().stream().map(n -> folder.resolve(n).toString()).toList();
    }

    private static Path folder(String name) throws InputException {
        Path folder = path(name);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException(name, "this is a file; name a folder");
        }
        return folder;
    }

    private Map<String, byte[]> site(String from) throws InputException, ExportException {
        Course own = Lessons.course(narrator.locale());
        Path path = path(from);
        if (from.equals(LESSONS)) {
            return Site.write(own, narrator);
        }
        if (Courses.isOne(path)) {
            try {
                return Site.write(Courses.read(path, narrator.locale()), narrator);
            } catch (CourseException e) {
                throw new InputException(e);
            }
        }
        Words words = Words.of(narrator.locale());
        return Site.write(words.get("site.title"), words.get("site.intro"), programs(from, path), own, narrator);
    }

    private static Path path(String name) throws InputException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputException(name, "this cannot be a folder's name; check it");
        }
    }

    private List<Site.Entry> programs(String name, Path folder) throws InputException {
        if (!Files.isDirectory(folder)) {
            throw new InputException(name, "this is no folder; name a folder of programs, a course, or lessons");
        }
        List<Site.Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
                String fileName = String.valueOf(file.getFileName());
                SourceText program = new SourceText(fileName, TextFile.read(file.toString()));
                try (Engine engine = engines.open(new EngineChoice.Model(), program, Limits.DEFAULT)) {
                    entries.add(new Site.Entry(
                            fileName.replaceFirst("\\.py$", ""),
                            fileName,
                            "",
                            engine.source(fileName).orElse(program)));
                }
            }
        } catch (IOException e) {
            throw new InputException(name, "this folder cannot be read; look at its permissions");
        }
        if (entries.isEmpty()) {
            throw new InputException(name, "there are no programs in this folder; their names end in .py");
        }
        return entries;
    }
}
