package dev.waitline.engine.model;

import dev.waitline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schedule to be read by people: a column a thread, a row a step, and at the right what is true then. The README in
 * {@code traps/} tells the format.
 *
 * @param title what the program shows
 * @param threads the names of the columns but the last; column N is thread N
 */
record ScheduleTable(String title, SourceText program, List<String> threads, List<Row> rows) {
    /**
     * @param thread who moves: the number of the column, or -1 when nobody does
     * @param does what stands in its cell
     * @param facts what must be true after it
     */
    record Row(String text, int thread, String does, List<String> facts) {}

    static ScheduleTable read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int line = lines.indexOf("====");
        List<String> header = cells(lines.get(line + 1));
        List<String> threads = header.subList(0, header.size() - 1);
        List<Row> rows = new ArrayList<>();
        for (String row : lines.subList(line + 2, lines.size())) {
            rows.add(row(row, threads.size(), file));
        }
        String program = String.join("\n", lines.subList(2, line)) + "\n";
        return new ScheduleTable(lines.getFirst(), new SourceText("trap.py", program), threads, rows);
    }

    private static Row row(String text, int threads, Path file) {
        List<String> cells = cells(text);
        if (cells.size() != threads + 1) {
            throw new IllegalArgumentException(
                    file.getFileName() + ": " + text + ": needs " + (threads + 1) + " cells");
        }
        List<String> facts = Stream.of(cells.getLast().split(";"))
                .map(String::strip)
                .filter(f -> !f.isEmpty())
                .toList();
        for (int thread = 0; thread < threads; thread++) {
            if (!cells.get(thread).isEmpty()) {
                return new Row(text, thread, cells.get(thread), facts);
            }
        }
        return new Row(text, -1, "", facts);
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split("\\|", -1)).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
