package dev.waitline.cli;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.explore.Story;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.json.ScheduleJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where the schedules of a search are written, each in a file of its own. */
record WitnessFolder(String name) {

    /** The folder, made if need be, so that a wrong name is known before the search. */
    static WitnessFolder make(String name) throws InputException {
        try {
            Files.createDirectories(Path.of(name));
        } catch (IOException | InvalidPathException e) {
            throw new InputException(name, "this folder cannot be made; name another place");
        }
        return new WitnessFolder(name);
    }

    void save(SourceText program, Narrator narrator, List<OutcomeGroup> outcomes, Findings findings)
            throws InputException {
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i).first();
            save(outcome(i), outcome.witness());
            TextFile.write(file("outcome", i, ".md"), story(program, narrator, outcome, i + 1));
        }
        List<Schedule> mishaps = List.copyOf(findings.mishaps().values());
        for (int i = 0; i < mishaps.size(); i++) {
            save(mishap(i), mishaps.get(i));
        }
        for (int i = 0; i < findings.verdicts().size(); i++) {
            Schedule witness = findings.verdicts().get(i).witness();
            if (witness != null) {
                save(claim(i), witness);
            }
        }
        for (int i = 0; i < findings.rounds().size(); i++) {
            save(round(i), findings.rounds().get(i).once());
        }
    }

    /** The outcome and how it comes to it, as Markdown. */
    private String story(SourceText program, Narrator narrator, Outcome outcome, int number) {
        StringBuilder text = new StringBuilder("# " + Path.of(program.name()).getFileName() + ", outcome " + number
                + "\n\n" + narrator.ending(outcome) + "\n\n");
        narrator.why(outcome).forEach(line -> text.append("- ").append(line).append('\n'));
        text.append(narrator.why(outcome).isEmpty() ? "" : "\n")
                .append(narrator.table(Story.of(program, outcome.witness()), outcome));
        outcome.output().lines().forEach(line -> text.append("\n    ").append(line));
        return text.append(outcome.output().isEmpty() ? "" : "\n").toString();
    }

    private static void save(String file, Schedule schedule) throws InputException {
        TextFile.write(file, ScheduleJson.write(schedule));
    }

    /** The file of an outcome, counted from 0. */
    String outcome(int number) {
        return file("outcome", number, ".json");
    }

    /** Of a round: the way in, and once round. */
    String round(int number) {
        return file("round", number, ".json");
    }

    /** Of something that was said of every state: to where it does not hold. */
    String claim(int number) {
        return file("claim", number, ".json");
    }

    String mishap(int number) {
        return file("mishap", number, ".json");
    }

    private String file(String what, int number, String ending) {
        return Path.of(name).resolve(what + "-" + (number + 1) + ending).toString();
    }
}
