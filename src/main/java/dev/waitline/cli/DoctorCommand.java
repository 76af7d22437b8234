package dev.waitline.cli;

import dev.waitline.engine.Engines;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code waitline doctor}: what was found on this computer, and what to do about what was not. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says what was found on this computer.")
final class DoctorCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;

    DoctorCommand(Console console, Engines engines) {
        this.console = console;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        for (Finding finding : Examination.all(engines)) {
            console.out().println(String.format(Locale.ROOT, "%-9s%s", finding.word(), finding.text()));
            if (!finding.remedy().isEmpty()) {
                console.out().println("         " + finding.remedy());
            }
        }
        console.out().flush();
        return Exit.DONE;
    }
}
