package dev.waitline.lesson;

import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Reads courses: an {@code index.md} and a file {@code NAME.md} for each lesson. The index links to the lessons; where it links
 * to none they are all the files beside it. They stand in the order that they wish, and those that wish none as in the index. A
 * file {@code NAME.zh.md} is taken instead in that language. Headings in the index put lessons into groups.
 */
public final class Courses {
    private static final String INDEX = "index.md";
    private static final String ENDING = ".md";
    private static final Pattern TRANSLATED = Pattern.compile("(.+)\\.([a-z]{2,3})\\.md");
    private static final long LARGEST = 1_000_000;

    private Courses() {}

    /** Whether that is a course to be read: a folder with an index, or one lesson's file. */
    public static boolean isOne(Path path) {
        return Files.isDirectory(path)
                ? Files.isRegularFile(path.resolve(INDEX))
                : path.toString().endsWith(ENDING) && Files.isRegularFile(path);
    }

    /** Reads the course in a folder, or a file as a course of one lesson. */
    public static Course read(Path path, Locale locale) throws CourseException {
        return Files.isDirectory(path) ? new Reading(new Folder(path), locale).course() : alone(path);
    }

    /** The text of a lesson's file, and where that lies. */
    public record Source(Path file, String text) {}

    /** What a lesson of a course is written in, as {@link #read} takes it. */
    public static Source source(Path course, String id, Locale locale) throws CourseException {
        boolean folder = Files.isDirectory(course);
        Folder place = new Folder(folder ? course : course.toAbsolutePath().getParent());
        String name = folder ? new Reading(place, locale).spoken(id + ENDING) : String.valueOf(course.getFileName());
        String text = place.text(name, place.shown(name));
        if (text == null) {
            throw problem(place.shown(name), 1, "there is no such file", "write it, or open another course");
        }
        return new Source(place.at(name), text);
    }

    /** The lesson that stands in a text, without a number. */
    public static Lesson lesson(String id, Source source) throws CourseException {
        return new LessonReader(id, source.file().toString(), source.text()).read();
    }

    /** What a course in a folder says in some languages only: of its index and its lessons, a line for each file that is missing. */
    public static List<Diagnostic> untranslated(Path path) throws CourseException {
        Folder folder = new Folder(path);
        List<String> there = folder.names();
        List<String> files = new ArrayList<>(List.of(INDEX));
        files.addAll(new Reading(folder, Locale.ROOT)
                .course().lessons().stream().map(l -> l.id() + ENDING).toList());
        List<Diagnostic> missing = new ArrayList<>();
        for (String language : languages(files, there)) {
            for (String file : files) {
                String translated = id(file) + "." + language + ENDING;
                if (!there.contains(translated)) {
                    missing.add(new Diagnostic(
                            folder.shown(file),
                            new Position(1, 1),
                            "this is not there in the language " + language + ", and others are",
                            "write " + translated));
                }
            }
        }
        return missing;
    }

    /** Those into which at least one of the files is translated. */
    private static Set<String> languages(List<String> files, List<String> there) {
        Set<String> languages = new TreeSet<>();
        for (String name : there) {
            Matcher m = TRANSLATED.matcher(name);
            if (m.matches() && files.contains(m.group(1) + ENDING)) {
                languages.add(m.group(2));
            }
        }
        return languages;
    }

    /** Waitline's own. */
    static Course own(Locale locale) {
        try {
            return new Reading(new Own(), locale).course();
        } catch (CourseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Course alone(Path file) throws CourseException {
        Path name = file.getFileName();
        Folder folder = new Folder(file.toAbsolutePath().normalize().getParent());
        String text = folder.text(String.valueOf(name), file.toString());
        Lesson lesson = new LessonReader(id(String.valueOf(name)), file.toString(), String.valueOf(text)).read();
        return new Course(lesson.title(), lesson.goal(), List.of(lesson.at(1, "")));
    }

    private static String id(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }

    /** Where files come from. */
    private interface Place {
        /** Null when there is no such file. */
        @Nullable
        String text(String name, String shown) throws CourseException;

        /** The names of all files. */
        List<String> names() throws CourseException;

        /** What messages call a file. */
        String shown(String name);
    }

    private record Folder(@Nullable Path path) implements Place {
        private Path at(String name) {
            return path == null ? Path.of(name) : path.resolve(name);
        }

        @Override
        public @Nullable String text(String name, String shown) throws CourseException {
            Path file = at(name);
            try {
                if (!Files.isRegularFile(file)) {
                    return null;
                }
                if (Files.size(file) > LARGEST) {
                    throw problem(shown, 1, "this file is larger than 1 MB", "leave out what belongs to no lesson");
                }
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                        .toString()
                        .replace("\r\n", "\n")
                        .replaceFirst("^\uFEFF", "");
            } catch (CharacterCodingException e) {
                throw problem(shown, 1, "this file is not UTF-8 text", "save it as UTF-8");
            } catch (IOException e) {
                throw problem(shown, 1, "this file cannot be read", "look at its permissions");
            }
        }

        @Override
        public List<String> names() throws CourseException {
            try (Stream<Path> files = Files.list(at(""))) {
                return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
            } catch (IOException e) {
                throw problem(shown(""), 1, "this folder cannot be read", "look at its permissions");
            }
        }

        @Override
        public String shown(String name) {
            return at(name).toString();
        }
    }

    /** The lessons that come along. */
    private record Own() implements Place {
        @Override
        public @Nullable String text(String name, String shown) {
            try (InputStream in = Courses.class.getResourceAsStream(name)) {
                return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public String shown(String name) {
            return name;
        }
    }

    private static CourseException problem(String file, int line, String what, String remedy) {
        return new CourseException(List.of(new Diagnostic(file, new Position(line, 1), what, remedy)));
    }

    /** One course while it is read. */
    private static final class Reading {
        private final Place place;
        private final String language;
        private final List<Diagnostic> problems = new ArrayList<>();

        Reading(Place place, Locale locale) {
            this.place = place;
            this.language = locale.getLanguage();
        }

        Course course() throws CourseException {
            String file = spoken(INDEX);
            String text = text(file);
            String shown = place.shown(file);
            if (text == null) {
                throw problem(shown, 1, "there is no such file", "write one: a title, and a link to each lesson");
            }
            Markdown index = new Markdown(text);
            List<Lesson> lessons = new ArrayList<>();
            Map<String, Integer> names = names(index);
            names.forEach((name, line) -> lesson(name, line).ifPresent(lessons::add));
            if (lessons.isEmpty() && problems.isEmpty()) {
                throw problem(shown, 1, "this course has no lessons", "write one; docs/howto/lesson.md says how");
            }
            lessons.sort(Comparator.comparingInt(l -> l.number() == 0 ? Integer.MAX_VALUE : l.number()));
            for (Lesson lesson : lessons) {
                String before = lesson.front().prerequisite();
                if (!before.isEmpty() && lessons.stream().noneMatch(l -> l.id().equals(before))) {
                    problems.add(new Diagnostic(
                            place.shown(spoken(lesson.id() + ENDING)),
                            new Position(1, 1),
                            "there is no lesson " + before + " that could come before",
                            "name one of this course after prerequisite"));
                }
            }
            if (!problems.isEmpty()) {
                throw new CourseException(problems);
            }
            List<Lesson> numbered = new ArrayList<>();
            lessons.forEach(l -> numbered.add(
                    l.at(numbered.size() + 1, index.headingAbove(names.getOrDefault(l.id() + ENDING, 1)))));
            return new Course(title(index), about(index), numbered);
        }

        private Optional<Lesson> lesson(String name, int line) {
            try {
                String file = spoken(name);
                String text = text(file);
                if (text == null) {
                    throw problem(
                            place.shown(INDEX), line, "there is no file " + name, "write it, or take the link away");
                }
                return Optional.of(new LessonReader(id(name), place.shown(file), text).read());
            } catch (CourseException e) {
                problems.addAll(e.problems());
                return Optional.empty();
            }
        }

        /** The lessons' files, with the lines of the index that link to them. */
        private Map<String, Integer> names(Markdown index) throws CourseException {
            Map<String, Integer> names = new LinkedHashMap<>();
            for (Markdown.Target link : index.links()) {
                if (link.address().matches("[^/\\\\:]+\\.md") && !link.address().equals(INDEX)) {
                    names.putIfAbsent(link.address(), link.line());
                }
            }
            if (names.isEmpty()) {
                place.names().stream()
                        .filter(n -> n.endsWith(ENDING)
                                && !n.equals(INDEX)
                                && !TRANSLATED.matcher(n).matches())
                        .forEach(n -> names.put(n, 1));
            }
            return names;
        }

        private @Nullable String text(String name) throws CourseException {
            return place.text(name, place.shown(name));
        }

        /** The name of the file in the reader's language; where there is none, of that in the course's own. */
        private String spoken(String name) throws CourseException {
            String translated = id(name) + "." + language + ENDING;
            return text(translated) == null ? name : translated;
        }

        private String title(Markdown index) {
            String title = index.front().getOrDefault("title", "").strip();
            String heading = index.heading(1);
            return !title.isEmpty() ? title : !heading.isEmpty() ? heading : place.shown("");
        }

        private static String about(Markdown index) {
            return index.blocks().stream()
                    .filter(b -> !(b instanceof Heading))
                    .findFirst()
                    .filter(Paragraph.class::isInstance)
                    .map(Markdown::text)
                    .orElse("");
        }
    }
}
