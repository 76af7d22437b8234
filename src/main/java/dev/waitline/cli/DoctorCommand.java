package dev.waitline.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** {@code waitline doctor}: what was found on this computer, and what to do about what was not. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says what was found on this computer.")
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Finding finding : Examination.all()) {
            console.out().println((finding.good() ? "ok       " : "missing  ") + finding.text());
            if (!finding.remedy().isEmpty()) {
                console.out().println("         " + finding.remedy());
            }
        }
        console.out().flush();
        return Exit.DONE;
    }
}
