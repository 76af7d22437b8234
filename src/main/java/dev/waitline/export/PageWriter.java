package dev.waitline.export;

import dev.waitline.diagram.font.Face;
import dev.waitline.diagram.font.FaceMeasure;
import dev.waitline.lesson.Course;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages: a run, and the script that shows it and lets it go on. What a page may do is said in it, and nothing of the run can
 * be taken for markup or for a script.
 */
final class PageWriter {
    private static final String FOLDER = "/dev/waitline/page/";

    /**
     * With weak references the table of interned strings forgets some that are in use (when one is collected, the finalizer takes the
     * one that came after it out of the table), and attributes, which are compared by identity, are not found any more.
     */
    private static final String NO_WEAK_REFERENCES = "var WeakRef;";

    private static final String BEFORE_RUN = "<script type=\"application/json\" id=\"run\">";
    private static final String AFTER = "</script>";
    private static final Pattern HOLE = Pattern.compile("@([A-Z-]+)@");
    /** What stands in drawings whatever the program, besides what can be typed on most keyboards. */
    private static final String SIGNS = "…×–—‘’“”←→↑↓⏎▶◀│≤≥≠∞•";

    private PageWriter() {}

    /**
     * A page that needs no other file.
     *
     * @param run the trace, as JSON
     * @param found what a search of the program found, as JSON
     * @param course the lessons that its reader can open
     * @param locale what the page speaks
     */
    static String write(String title, String program, String run, String found, Course course, Locale locale)
            throws ExportException {
        String script = script(course, locale);
        String style = style(program);
        return fill(
                "page.html",
                Map.of(
                        "LANGUAGE",
                        locale.getLanguage(),
                        "TITLE",
                        escape(title),
                        "SCRIPT-SOURCE",
                        "'sha256-" + digest(script) + "'",
                        "STYLE-SOURCE",
                        "'sha256-" + digest(style) + "'",
                        "RUN",
                        data(run),
                        "FOUND",
                        data(found),
                        "STYLE",
                        "<style>" + style + "</style>",
                        "SCRIPT",
                        "<script>" + script + AFTER));
    }

    /** A page whose script and style are the files of those names beside it. */
    static String beside(String title, String run, String found, String script, String style, Locale locale) {
        return fill(
                "page.html",
                Map.of(
                        "LANGUAGE",
                        locale.getLanguage(),
                        "TITLE",
                        escape(title),
                        "SCRIPT-SOURCE",
                        "'self' file:",
                        "STYLE-SOURCE",
                        "'self' file:",
                        "RUN",
                        data(run),
                        "FOUND",
                        data(found),
                        "STYLE",
                        "<link rel=\"stylesheet\" href=\"" + style + "\">",
                        "SCRIPT",
                        "<script src=\"" + script + "\">" + AFTER));
    }

    /** The run in a page, as it was given; null when there is none. */
    static @Nullable String carried(String page) {
        int from = page.indexOf(BEFORE_RUN);
        int to = from < 0 ? -1 : page.indexOf(AFTER, from);
        return to < 0 ? null : page.substring(from + BEFORE_RUN.length(), to);
    }

    /** Whether a file that begins so is a page. */
    static boolean isPage(String start) {
        return start.startsWith("<!DOCTYPE html>") && start.contains("name=\"generator\" content=\"Waitline\"");
    }

    /** In one pass, as what is filled in is not looked at again. */
    static String fill(String name, Map<String, String> values) {
        String template = resource(name);
        Matcher hole = HOLE.matcher(template);
        StringBuilder page = new StringBuilder();
        int last = 0;
        while (hole.find()) {
            page.append(template, last, hole.start()).append(values.get(hole.group(1)));
            last = hole.end();
        }
        return page.append(template, last, template.length()).toString();
    }

    /** The page's script: the widths of the fonts, the lessons, and a function, of which a worker can be made too. */
    static String script(Course course, Locale locale) throws ExportException {
        try (InputStream in = PageWriter.class.getResourceAsStream(FOLDER + "page.js")) {
            if (in == null) {
                throw new ExportException("the script of pages was not built; mvn package builds it");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // In a text of a script both mean the same, and in code they do not occur.
            text = text.replace("</script", "<\\/script").replace("<!--", "<\\!--");
            return "var waitlineLanguage=\"" + locale.getLanguage() + "\";\nvar waitlineWidths=`" + FaceMeasure.table()
                    + "`;\nvar waitlineLessons="
                    + data(PageCourse.json(course)) + ";\nfunction waitline(){" + NO_WEAK_REFERENCES + text
                    + "\nmain([]);}\nwaitline();\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param program whose characters the fonts are to have */
    static String style(String program) {
        Set<Integer> characters = new TreeSet<>();
        for (int c = 0x20; c < 0x180; c++) {
            characters.add(c);
        }
        (SIGNS + program).codePoints().filter(Character::isBmpCodePoint).forEach(characters::add);
        StringBuilder fonts = new StringBuilder();
        for (Face face : Face.values()) {
            fonts.append("@font-face{font-family:\"Waitline ")
                    .append(face.mono() ? "Mono" : "Sans")
                    .append("\";font-weight:")
                    .append(face.bold() ? "bold" : "normal")
                    .append(";src:url(data:font/ttf;base64,")
                    .append(Base64.getEncoder().encodeToString(face.subset(characters)))
                    .append(")}\n");
        }
        return fonts + resource("page.css");
    }

    private static String resource(String name) {
        try (InputStream in = PageWriter.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("a file of the page is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON that ends no script, and means the same. */
    private static String data(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
