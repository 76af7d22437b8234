package dev.waitline.export;

import dev.waitline.diagram.Column;
import dev.waitline.diagram.Scene;
import dev.waitline.diagram.WaitGraph;
import dev.waitline.diagram.Words;
import dev.waitline.narrate.Narrator;
import dev.waitline.narrate.Sentence;
import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a run, taken out of its session.
 *
 * @param moments from the start of the run to the end of the stretch
 * @param from the step at which the stretch begins
 * @param length the steps of the run in all
 * @param trace the run, and where the stretch ends
 */
record Told(SourceText program, List<Moment> moments, int from, int length, Trace trace) {
    /** Nobody looks at more. */
    private static final int MOST = 2000;

    Told {
        moments = List.copyOf(moments);
    }

    static Told of(Session session, SourceText program, Stretch stretch) throws ExportException {
        int length = session.length();
        int to = stretch.to() == Stretch.END ? length : stretch.to();
        if (to > length || stretch.from() > to || stretch.from() < 0) {
            throw new ExportException("this run has the steps 0 to " + length + ", and not "
                    + (stretch.from() == 0 || stretch.from() == to
                            ? "step " + to
                            : "steps " + stretch.from() + ".." + to)
                    + "; choose among those");
        }
        if (to - stretch.from() > MOST) {
            throw new ExportException("these are " + (to - stretch.from() + 1) + " steps, and a picture shows " + MOST
                    + " at most; choose some of them, as --steps " + (to - 100) + ".." + to);
        }
        return new Told(program, session.moments(0, to), stretch.from(), length, trace(session, program, to));
    }

    private static Trace trace(Session session, SourceText program, int to) {
        List<Choice> choices = new ArrayList<>();
        int step = 0;
        for (int i = 1; i <= session.length(); i++) {
            choices.addAll(new Schedule(List.of(session.choiceAt(i))).flat().choices());
            step = i == to ? choices.size() : step;
        }
        return new Trace(
                new SourceText(fileName(program), program.text()),
                new Schedule(choices, session.traits().inSchedules()),
                step);
    }

    private static String fileName(SourceText program) {
        Path name = Path.of(program.name()).getFileName();
        return name == null ? program.name() : name.toString();
    }

    /** The program's name without folders. */
    String name() {
        return fileName(program);
    }

    /** The last step of the stretch. */
    int to() {
        return moments.getLast().step();
    }

    Snapshot snapshot() {
        return moments.getLast().snapshot();
    }

    /** The steps of the stretch, without the start of the run. */
    List<Moment> steps() {
        return moments.subList(Math.max(1, from), moments.size());
    }

    /** Where in the run this is. */
    String place(Words words) {
        return from <= 1 || from == to()
                ? words.get("place.step", to(), length)
                : words.get("place.steps", from, to(), length);
    }

    /** The part of it that ends with an earlier step. */
    Told until(int step) {
        return new Told(program, moments.subList(0, step + 1), Math.min(from, step), length, trace);
    }

    /** Why those who wait at the end of the stretch do not move. */
    List<List<String>> why(Narrator narrator) {
        return WaitGraph.of(snapshot()).ways().stream()
                .map(way -> narrator.why(way.links().getFirst().thread(), snapshot()))
                .toList();
    }

    Scene scene(Narrator narrator, Words words) {
        Moment last = moments.getLast();
        Sentence sentence = narrator.happened(last);
        List<Column> columns =
                moments.stream().map(m -> Columns.of(m, narrator)).toList();
        return new Scene(
                name(),
                place(words),
                program.lines(),
                columns,
                from,
                last.snapshot(),
                last.snapshot().threads().stream()
                        .map(t -> narrator.state(t, last.snapshot()))
                        .toList(),
                last.step() == 0 ? "" : sentence.text(),
                last.step() == 0 ? "" : narrator.basis(sentence.basis()),
                why(narrator));
    }
}
