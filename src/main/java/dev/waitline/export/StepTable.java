package dev.waitline.export;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Words;
import dev.waitline.diagram.font.Missing;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Moment;
import dev.waitline.trace.Event;
import dev.waitline.trace.Frame;
import dev.waitline.trace.Output;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a stretch as a table with a column for each thread, and below it what else is to be shown. */
final class StepTable {
    private static final int WIDEST = 30;

    private final Told told;
    private final Set<Part> show;
    private final Narrator narrator;
    private final Words words;

    StepTable(Told told, Set<Part> show, Narrator narrator, Words words) {
        this.told = told;
        this.show = show;
        this.narrator = narrator;
        this.words = words;
    }

    /** A row: the step's number, a cell for each thread, and perhaps a sentence. */
    private List<List<String>> rows() {
        List<Integer> threads = threads();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(words.get("table.step")));
        threads.forEach(t -> head.add(told.snapshot().threadName(t)));
        head.add(words.get("table.says"));
        rows.add(head);
        for (Moment moment : told.steps()) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(moment.step())));
            threads.forEach(t -> row.add(t == moment.thread() ? did(moment) : ""));
            row.add(narrator.happened(moment).text());
            rows.add(row);
        }
        return show.contains(Part.SENTENCE)
                ? rows
                : rows.stream().map(r -> r.subList(0, r.size() - 1)).toList();
    }

    /** Who does something in the stretch. */
    private List<Integer> threads() {
        return told.steps().stream()
                .map(Moment::thread)
                .filter(t -> t >= 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** The line that the step ran, as the program writes it; for steps that ran none a word. */
    private String did(Moment moment) {
        Event.Ran ran = Event.Ran.lastIn(moment.events());
        int line = ran == null || ran.library()
                ? moment.snapshot()
                        .thread(moment.thread())
                        .map(ThreadView::line)
                        .orElse(0)
                : ran.line();
        String text =
                ran == null || ran.library() ? "" : told.program().line(line).strip();
        return text.isEmpty() ? narrator.label(moment) : line + ": " + text;
    }

    String markdown() {
        StringBuilder out = new StringBuilder("# " + cell(told.name()) + "\n\n" + told.place(words) + "\n");
        if (show.contains(Part.LANES)) {
            out.append('\n');
            List<List<String>> rows = rows();
            for (int i = 0; i < rows.size(); i++) {
                out.append(rows.get(i).stream().map(StepTable::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
                if (i == 0) {
                    out.append("|")
                            .append("---|".repeat(rows.getFirst().size()))
                            .append('\n');
                }
            }
        }
        queues().forEach(q -> out.append("\n- ").append(cell(q)));
        out.append(queues().isEmpty() ? "" : "\n");
        why().forEach(line ->
                out.append(line.startsWith(" ") ? "\n    - " : "\n- ").append(cell(line.strip())));
        out.append(why().isEmpty() ? "" : "\n");
        out.append(fenced("python", code())).append(fenced("", variables())).append(fenced("", output()));
        return out.toString();
    }

    private static String fenced(String language, List<String> lines) {
        return lines.isEmpty() ? "" : "\n~~~~" + language + "\n" + String.join("\n", lines) + "\n~~~~\n";
    }

    /** Nothing in a cell may end it or be taken for markup. */
    private static String cell(String text) {
        return text.replaceAll("([\\\\`*_|<>\\[\\]#])", "\\\\$1").replaceAll("\\s*\\R\\s*", " ");
    }

    String text() {
        StringBuilder out = new StringBuilder(told.name() + ", " + told.place(words) + "\n");
        if (show.contains(Part.LANES)) {
            out.append('\n');
            List<List<String>> rows = rows().stream().map(StepTable::cut).toList();
            List<Integer> widths = new ArrayList<>();
            for (int c = 0; c < rows.getFirst().size(); c++) {
                int column = c;
                widths.add(
                        rows.stream().mapToInt(r -> cells(r.get(column))).max().orElse(0));
            }
            for (List<String> row : rows) {
                StringBuilder line = new StringBuilder();
                for (int c = 0; c < row.size(); c++) {
                    line.append(row.get(c)).append(" ".repeat(widths.get(c) - cells(row.get(c)) + 2));
                }
                out.append(line.toString().stripTrailing()).append('\n');
            }
        }
        for (List<String> lines : List.of(queues(), why(), code(), variables(), output())) {
            out.append(lines.isEmpty() ? "" : "\n");
            lines.forEach(line -> out.append(line.stripTrailing()).append('\n'));
        }
        return out.toString();
    }

    /** A row whose threads' cells are short enough for several to stand side by side. */
    private static List<String> cut(List<String> row) {
        List<String> cut = new ArrayList<>(row);
        for (int i = 1; i < row.size() - 1; i++) {
            String cell = row.get(i);
            cut.set(i, cell.length() > WIDEST ? cell.substring(0, WIDEST - 1) + "…" : cell);
        }
        return cut;
    }

    /** How many places of a terminal a text takes: two for a sign that is written in a square. */
    private static int cells(String text) {
        return text.codePoints().map(c -> Missing.square(c) ? 2 : 1).sum();
    }

    /** Who stands in each queue at the end of the stretch. */
    private List<String> queues() {
        if (!show.contains(Part.QUEUES)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (PrimitiveView primitive : told.snapshot().primitives()) {
            String waiting = primitive.queues().stream()
                    .flatMap(List::stream)
                    .map(w -> told.snapshot().threadName(w.thread()))
                    .collect(Collectors.joining(", "));
            if (!primitive.queues().isEmpty()) {
                lines.add(
                        waiting.isEmpty()
                                ? words.get("table.nobody", primitive.name())
                                : words.get("table.queue", primitive.name(), waiting));
            }
        }
        return lines;
    }

    /** Why those who wait do not move: what that leads to is indented. */
    private List<String> why() {
        List<String> lines = new ArrayList<>();
        if (show.contains(Part.WHY)) {
            for (List<String> chain : told.why(narrator)) {
                for (int i = 0; i < chain.size(); i++) {
                    lines.add((i == 0 ? "" : "  ") + chain.get(i).strip());
                }
            }
        }
        return lines;
    }

    private List<String> code() {
        List<String> lines = new ArrayList<>();
        if (show.contains(Part.CODE)) {
            lines.addAll(told.program().lines());
        }
        return lines;
    }

    private List<String> variables() {
        List<String> lines = new ArrayList<>();
        if (show.contains(Part.VARIABLES)) {
            told.snapshot().globals().forEach(v -> lines.add(v.name() + " = " + v.value()));
            for (ThreadView thread : told.snapshot().threads()) {
                for (Frame frame : thread.frames()) {
                    if (!frame.library() && !frame.function().equals("<module>")) {
                        frame.locals()
                                .forEach(v -> lines.add(thread.shortName() + ": " + v.name() + " = " + v.value()));
                    }
                }
            }
        }
        return lines;
    }

    private List<String> output() {
        if (!show.contains(Part.OUTPUT)) {
            return List.of();
        }
        Output output = told.snapshot().output();
        return output.tail(output.size()).stream()
                .map(Output.Piece::text)
                .collect(Collectors.joining())
                .lines()
                .toList();
    }
}
