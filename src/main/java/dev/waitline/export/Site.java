package dev.waitline.export;

import dev.waitline.lesson.Course;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.TraceJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Programs as a folder of pages, each at the start of its program, with an index and one script for all. */
public final class Site {
    private static final String SCRIPT = "waitline.js";
    private static final String STYLE = "waitline.css";

    private Site() {}

    /**
     * A program of a site.
     *
     * @param name of its file, without ending
     * @param title what the index calls it
     * @param about a sentence below that; may be empty
     */
    public record Entry(String name, String title, String about, SourceText program) {}

    /** A course as a site: a page for each lesson. */
    public static Map<String, byte[]> write(Course course, Narrator narrator) throws ExportException {
        return write(
                course.title(),
                course.about(),
                course.lessons().stream()
                        .map(l -> new Entry(l.id(), l.title(), l.goal(), l.program()))
                        .toList(),
                course,
                narrator);
    }

    /**
     * The files of a site, by their names.
     *
     * @param intro a sentence below the title
     * @param course the lessons that readers of its pages can open
     */
    public static Map<String, byte[]> write(
            String title, String intro, List<Entry> entries, Course course, Narrator narrator) throws ExportException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SCRIPT, PageWriter.script(course, narrator.locale()));
        files.put(
                STYLE,
                PageWriter.style(entries.stream().map(e -> e.program().text()).collect(Collectors.joining())));
        for (Entry entry : entries) {
            String run = TraceJson.write(new Trace(entry.program(), new Schedule(List.of())))
                    .strip();
            files.put(
                    entry.name() + ".html",
                    PageWriter.beside(
                            entry.title(),
                            run,
                            Foreseen.of(entry.program(), course, narrator),
                            SCRIPT,
                            STYLE,
                            narrator.locale()));
        }
        String list = entries.stream().map(Site::item).collect(Collectors.joining("\n"));
        files.put(
                "index.html",
                PageWriter.fill(
                        "index.html",
                        Map.of(
                                "LANGUAGE", narrator.locale().getLanguage(),
                                "TITLE", PageWriter.escape(title),
                                "INTRO", PageWriter.escape(intro),
                                "LIST", list)));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String item(Entry entry) {
        String about = entry.about().isEmpty() ? "" : "<p>" + PageWriter.escape(entry.about()) + "</p>";
        return "<li><a href=\"" + PageWriter.escape(encoded(entry.name())) + ".html\">"
                + PageWriter.escape(entry.title()) + "</a>" + about + "</li>";
    }

    /** A file's name as it stands in an address. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0x20 && b < 0x7f && "%?#\"<>".indexOf(b) < 0;
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }
}
