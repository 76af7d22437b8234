package dev.waitline.library;

import dev.waitline.machine.module.Library;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of CPython's made fit for the model. The model refuses a whole file for one thing that it lacks; here the compiler is
 * asked again and again what that is, and each function in which it stands is replaced by one that skips the test and says what it
 * would need. What stands outside functions becomes a stand-in ({@code support.py}), which skips the tests that use it.
 */
final class CarriedOver {
    private static final int MOST_REFUSALS = 600;
    private static final Pattern FUNCTION = Pattern.compile("(\\s*)(?:async\\s+)?def\\s+(\\w+).*", Pattern.DOTALL);
    private static final Pattern LACKING = Pattern.compile(
            "module '([\\w.]+)' has no (?:attribute )?'(\\w+)'|builtin '(\\w+)'|(?i:no) module named '([\\w.]+)'");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\s*)(\\w+)\\s*=[^=].*", Pattern.DOTALL);

    private final String name;
    private final List<String> lines;

    private CarriedOver(String name, String text) {
        this.name = name;
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /**
     * @param text all of it, with {@code support.py} in front
     * @throws IllegalStateException when what is refused cannot be told apart from the rest
     */
    static SourceText of(String name, String text) {
        return new CarriedOver(name, text).carried();
    }

    /** As {@link #of}, after what stands at a line outside of functions was found to fail when the file is loaded. */
    static SourceText without(SourceText text, int line, String why) {
        CarriedOver carried = new CarriedOver(text.name(), text.text());
        carried.replace(new Diagnostic(text.name(), new Position(line, 1), why, ""));
        return carried.carried();
    }

    /** A test file as it is, but with what it imports of {@code test.support} found where we have put that. */
    static String withSupport(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        boolean[] begins = LogicalLines.of(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (begins[i] && line.matches("if\\s+__name__\\s*==\\s*['\"]__main__['\"]\\s*:.*")) {
                blank(lines, i, endOfBlock(lines, begins, i));
            } else if (begins[i] && line.strip().matches("(from\\s+test\\b.*|import\\s+test\\b.*)")) {
                int end = endOfLine(begins, i);
                String whole = String.join(" ", lines.subList(i, end));
                blank(lines, i, end);
                lines.set(i, indent(line) + imported(whole.strip()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The files of the test package that such a text imports, without their ending. */
    static Set<String> needed(String text) {
        Set<String> found = new TreeSet<>();
        Matcher from = Pattern.compile("(?m)^\\s*from test import ([\\w, ]+)|^\\s*(?:from|import) test\\.(\\w+)")
                .matcher(text);
        while (from.find()) {
            if (from.group(1) != null) {
                for (String each : from.group(1).split(",")) {
                    found.add(each.strip().split("\\s+")[0]);
                }
            } else {
                found.add(from.group(2));
            }
        }
        found.remove("support");
        return found;
    }

    private static String imported(String statement) {
        Matcher plain = Pattern.compile("import\\s+test\\.([\\w.]+)(?:\\s+as\\s+(\\w+))?")
                .matcher(statement);
        if (plain.matches()) {
            return plain.group(2) == null ? "pass" : plain.group(2) + " = " + plain.group(1);
        }
        Matcher from = Pattern.compile("from\\s+test(?:\\.([\\w.]+))?\\s+import\\s+(.*)")
                .matcher(statement);
        if (!from.matches()) {
            return "pass";
        }
        String place = from.group(1);
        List<String> made = new ArrayList<>();
        for (String part :
                from.group(2).replaceAll("[()\\\\]", " ").replaceAll("#.*", "").split(",")) {
            if (part.isBlank() || part.strip().equals("*")) {
                continue;
            }
            String[] words = part.strip().split("\\s+as\\s+");
            String as = words[words.length - 1].strip();
            String what = words[0].strip();
            if (place != null && place.startsWith("support")) {
                made.add(as + " = _from(" + place + ", '" + what + "')");
            } else if (!as.equals(what)) {
                made.add(as + " = " + what);
            }
        }
        return made.isEmpty() ? "pass" : String.join("; ", made);
    }

    private SourceText carried() {
        String last = "";
        for (int i = 0; i < MOST_REFUSALS; i++) {
            SourceText text = new SourceText(name, String.join("\n", lines) + "\n");
            try {
                Library.compile(text);
                leaveOutOfFixtures();
                return new SourceText(name, String.join("\n", lines) + "\n");
            } catch (SourceException refused) {
                String now = refused.getMessage();
                if (now.equals(last)) {
                    throw new IllegalStateException("cannot be carried over: " + now);
                }
                last = now;
                replace(refused.diagnostic());
            }
        }
        throw new IllegalStateException("too much is refused");
    }

    private void replace(Diagnostic refused) {
        boolean[] begins = LogicalLines.of(lines);
        int at = Math.min(refused.at().line(), lines.size()) - 1;
        int start = at;
        while (start > 0 && !begins[start]) {
            start--;
        }
        String lacks = lacks(refused);
        int function = outermostFunction(begins, start);
        if (function >= 0 && !isFixture(lines.get(function))) {
            replaceFunction(begins, function, lacks);
            return;
        }
        int end = endOfLine(begins, start);
        String statement = String.join("\n", lines.subList(start, end));
        Matcher lacking = LACKING.matcher(refused.what());
        if (lacking.find()) {
            String thing = lacking.group(1) != null
                    ? lacking.group(1) + "." + lacking.group(2)
                    : lacking.group(3) != null ? lacking.group(3) : lacking.group(4);
            if (statement.strip().matches("(?s)(from|import)\\b.*")) {
                blank(lines, start, end);
                lines.set(start, indent(statement) + importedMissing(statement.strip(), lacking, thing));
                return;
            }
            String last = thing.substring(thing.lastIndexOf('.') + 1);
            String pattern =
                    lacking.group(1) != null ? "\\b\\w+(\\.\\w+)*\\." + last + "\\b" : "(?<![\\w.'\"])" + last + "\\b";
            String line = lines.get(at);
            String mended = line.replaceAll(pattern, Matcher.quoteReplacement("_missing('" + thing + "')"));
            if (!mended.equals(line)) {
                lines.set(at, mended);
                return;
            }
        }
        Matcher assignment = ASSIGNMENT.matcher(statement);
        boolean compound = statement.strip().endsWith(":");
        blank(lines, start, compound ? endOfBlock(lines, begins, start) : end);
        lines.set(
                start,
                assignment.matches()
                        ? assignment.group(1) + assignment.group(2) + " = _missing(" + quoted(lacks) + ")"
                        : indent(statement) + "pass");
    }

    /** An import of which a part is missing: that part is a stand-in, the others are imported as they were. */
    private static String importedMissing(String statement, Matcher lacking, String thing) {
        Matcher from =
                Pattern.compile("(?s)from\\s+([\\w.]+)\\s+import\\s+(.*)").matcher(statement);
        List<String> made = new ArrayList<>();
        if (from.matches()) {
            boolean all = lacking.group(1) == null;
            for (String part : from.group(2)
                    .replaceAll("#[^\n]*", "")
                    .replaceAll("[()\\\\]", " ")
                    .split(",")) {
                if (part.isBlank()) {
                    continue;
                }
                String[] words = part.strip().split("\\s+as\\s+");
                String what = words[0].strip();
                if (all || what.equals(lacking.group(2))) {
                    made.add(words[words.length - 1].strip() + " = _missing(" + quoted(from.group(1) + "." + what)
                            + ")");
                } else {
                    made.add("from " + from.group(1) + " import " + part.strip());
                }
            }
        } else {
            for (String part : statement
                    .replaceFirst("import\\s+", "")
                    .replaceAll("#[^\n]*", "")
                    .split(",")) {
                String[] words = part.strip().split("\\s+as\\s+");
                String what = words[0].strip();
                String first = what.split("\\.")[0];
                made.add(
                        !what.equals(thing)
                                ? "import " + part.strip()
                                : words.length == 1 && !first.equals(what) && Library.INSTANCE.has(first)
                                        ? "import " + first
                                        : words[words.length - 1].strip().split("\\.")[0] + " = _missing("
                                                + quoted("module " + what) + ")");
            }
        }
        return String.join("; ", made);
    }

    private static String lacks(Diagnostic refused) {
        Matcher lacking = LACKING.matcher(refused.what());
        if (lacking.find()) {
            return lacking.group(1) != null
                    ? lacking.group(1) + "." + lacking.group(2)
                    : lacking.group(3) != null ? lacking.group(3) + "()" : "module " + lacking.group(4);
        }
        return refused.what();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "'") + "\"";
    }

    private static boolean isFixture(String definition) {
        return definition.matches("\\s*def (setUp|tearDown)(Class|Module)?\\b.*");
    }

    /** Calls of stand-ins in a fixture are left out, so that the tests run that can do without. */
    private void leaveOutOfFixtures() {
        boolean[] begins = LogicalLines.of(lines);
        List<String> missing = new ArrayList<>();
        Matcher each = Pattern.compile("(?m)^(\\w+) = _missing\\(").matcher(String.join("\n", lines));
        while (each.find()) {
            missing.add(each.group(1));
        }
        if (missing.isEmpty()) {
            return;
        }
        Pattern call = Pattern.compile("\\s+(?:self\\.addCleanup\\()?(" + String.join("|", missing) + ")[.(].*");
        for (int i = 0; i < lines.size(); i++) {
            if (isFixture(lines.get(i)) && begins[i]) {
                for (int j = i + 1; j < endOfBlock(lines, begins, i); j++) {
                    if (begins[j] && call.matcher(lines.get(j)).matches()) {
                        String indent = indent(lines.get(j));
                        blank(lines, j, endOfLine(begins, j));
                        lines.set(j, indent + "pass");
                    }
                }
            }
        }
    }

    /** The function that the line stands in, of all of them the one around the others; -1 when there is none. */
    private int outermostFunction(boolean[] begins, int line) {
        int found = FUNCTION.matcher(lines.get(line)).matches() ? line : -1;
        int indent = indent(lines.get(line)).length();
        for (int i = line - 1; i >= 0 && indent > 0; i--) {
            String text = lines.get(i);
            if (begins[i] && !text.isBlank() && indent(text).length() < indent) {
                indent = indent(text).length();
                if (FUNCTION.matcher(text).matches()) {
                    found = i;
                }
            }
        }
        return found;
    }

    private void replaceFunction(boolean[] begins, int at, String lacks) {
        Matcher function = FUNCTION.matcher(lines.get(at));
        if (!function.matches()) {
            throw new IllegalStateException("no function: " + lines.get(at));
        }
        blank(lines, at, endOfBlock(lines, begins, at));
        String called = function.group(2).equals("__del__") ? "__new__" : function.group(2);
        lines.set(
                at, function.group(1) + "def " + called + "(*args, **kwargs): return _refused(" + quoted(lacks) + ")");
    }

    private static int endOfLine(boolean[] begins, int at) {
        int end = at + 1;
        while (end < begins.length && !begins[end]) {
            end++;
        }
        return end;
    }

    private static int endOfBlock(List<String> lines, boolean[] begins, int at) {
        int indent = indent(lines.get(at)).length();
        int end = at + 1;
        while (end < lines.size() && (!begins[end] || indent(lines.get(end)).length() > indent)) {
            end++;
        }
        return end;
    }

    private static void blank(List<String> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            lines.set(i, "");
        }
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** Which lines begin a statement, and do not go on with one, stand within a text, or are empty. */
    static final class LogicalLines {
        private LogicalLines() {}

        static boolean[] of(List<String> lines) {
            boolean[] begins = new boolean[lines.size()];
            Arrays.fill(begins, false);
            String quote = null;
            int depth = 0;
            boolean goesOn = false;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                String bare = line.strip();
                begins[i] = quote == null && depth == 0 && !goesOn && !bare.isEmpty() && !bare.startsWith("#");
                goesOn = false;
                int c = 0;
                while (c < line.length()) {
                    char ch = line.charAt(c);
                    if (quote != null) {
                        if (ch == '\\') {
                            c++;
                        } else if (line.startsWith(quote, c)) {
                            c += quote.length() - 1;
                            quote = null;
                        }
                    } else if (ch == '#') {
                        break;
                    } else if (ch == '"' || ch == '\'') {
                        String three = String.valueOf(ch).repeat(3);
                        quote = line.startsWith(three, c) ? three : String.valueOf(ch);
                        c += quote.length() - 1;
                    } else if ("([{".indexOf(ch) >= 0) {
                        depth++;
                    } else if (")]}".indexOf(ch) >= 0) {
                        depth = Math.max(0, depth - 1);
                    } else if (ch == '\\' && c == line.length() - 1) {
                        goesOn = true;
                    }
                    c++;
                }
                if (quote != null && quote.length() == 1 && !line.endsWith("\\")) {
                    quote = null;
                }
            }
            return begins;
        }
    }

    /** The classes that a text defines at its outermost level. */
    static List<String> classes(String text) {
        List<String> found = new ArrayList<>();
        Matcher each = Pattern.compile("(?m)^class\\s+(\\w+)").matcher(text);
        while (each.find()) {
            if (!found.contains(each.group(1))) {
                found.add(each.group(1));
            }
        }
        return found;
    }
}
