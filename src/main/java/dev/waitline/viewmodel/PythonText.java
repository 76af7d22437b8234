package dev.waitline.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which stretches of a Python text are of which sort, to colour them. It only has to look right, not to parse. */
public final class PythonText {
    private static final Pattern TOKEN = Pattern.compile("(#[^\\n]*)"
            + "|((?i:[rbuf]{0,2})(?:\"\"\"(?s:.*?)(?:\"\"\"|\\z)|'''(?s:.*?)(?:'''|\\z)"
            + "|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?))"
            + "|(\\b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally"
            + "|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield"
            + "|None|True|False)\\b)"
            + "|(\\b\\d[\\w.]*)"
            + "|(\\b(?:print|range|len|super|self|int|str|list|dict|set|enumerate|sum|min|max|open"
            + "|sorted|isinstance|threading|queue|time|Thread|Lock|RLock|Condition|Semaphore"
            + "|BoundedSemaphore|Event|Barrier|Timer|Queue)\\b)"
            + "|((?<=\\bdef )\\w+|(?<=\\bclass )\\w+)"
            + "|(@[\\w.]+)");

    private static final List<String> SORTS =
            List.of("comment", "string", "keyword", "number", "builtin", "name", "decorator");

    private PythonText() {}

    /**
     * A stretch of one sort.
     *
     * @param sort comment, string, keyword, number, builtin, name or decorator
     */
    public record Stretch(int start, int end, String sort) {}

    /** In order; what is between them is of no sort. */
    public static List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                stretches.add(new Stretch(matcher.start(), matcher.end(), sort(matcher)));
            }
        }
        return stretches;
    }

    private static String sort(Matcher matcher) {
        for (int i = 0; i < SORTS.size(); i++) {
            if (matcher.group(i + 1) != null) {
                return SORTS.get(i);
            }
        }
        return "name";
    }
}
