package dev.waitline.cli;

import dev.waitline.explore.OutcomeGroup;
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

    void save(List<OutcomeGroup> outcomes, List<Schedule> mishaps) throws InputException {
        for (int i = 0; i < outcomes.size(); i++) {
            save(outcome(i), outcomes.get(i).first().witness());
        }
        for (int i = 0; i < mishaps.size(); i++) {
            save(mishap(i), mishaps.get(i));
        }
    }

    private static void save(String file, Schedule schedule) throws InputException {
        TextFile.write(file, ScheduleJson.write(schedule));
    }

    /** The file of an outcome, counted from 0. */
    String outcome(int number) {
        return file("outcome", number);
    }

    String mishap(int number) {
        return file("mishap", number);
    }

    private String file(String what, int number) {
        return Path.of(name).resolve(what + "-" + (number + 1) + ".json").toString();
    }
}
