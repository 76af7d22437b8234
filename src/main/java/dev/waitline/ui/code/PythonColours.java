package dev.waitline.ui.code;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Which stretches of a Python text are of which sort, to colour them. It only has to look right, not to parse. */
final class PythonColours {
    private static final Pattern TOKEN = Pattern.compile("(?<comment>#[^\\n]*)"
            + "|(?<string>(?i:[rbuf]{0,2})(?:\"\"\"(?s:.*?)(?:\"\"\"|\\z)|'''(?s:.*?)(?:'''|\\z)"
            + "|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?))"
            + "|(?<keyword>\\b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally"
            + "|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield"
            + "|None|True|False)\\b)"
            + "|(?<number>\\b\\d[\\w.]*)"
            + "|(?<builtin>\\b(?:print|range|len|super|self|int|str|list|dict|set|enumerate|sum|min|max|open"
            + "|sorted|isinstance|threading|queue|time|Thread|Lock|RLock|Condition|Semaphore"
            + "|BoundedSemaphore|Event|Barrier|Timer|Queue)\\b)"
            + "|(?<name>(?<=\\bdef )\\w+|(?<=\\bclass )\\w+)"
            + "|(?<decorator>@[\\w.]+)");

    private static final List<String> GROUPS =
            List.of("comment", "string", "keyword", "number", "builtin", "name", "decorator");

    private PythonColours() {}

    static StyleSpans<Collection<String>> of(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        Matcher matcher = TOKEN.matcher(text);
        int last = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                continue;
            }
            spans.add(List.of(), matcher.start() - last);
            spans.add(List.of("py-" + group(matcher)), matcher.end() - matcher.start());
            last = matcher.end();
        }
        spans.add(List.of(), text.length() - last);
        return spans.create();
    }

    private static String group(Matcher matcher) {
        return GROUPS.stream().filter(g -> matcher.group(g) != null).findFirst().orElse("name");
    }
}
