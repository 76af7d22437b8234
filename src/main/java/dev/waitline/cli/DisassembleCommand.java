package dev.waitline.cli;

import dev.waitline.engine.Engines;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waitline dis FILE}: prints what the model has made of a program. For those who work on Waitline itself. */
@Command(
        name = "dis",
        hidden = true,
        mixinStandardHelpOptions = true,
        description =
                "Prints a program as the model has compiled it: line, place, stop (* always, ? sometimes), operation.")
final class DisassembleCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;

    @Parameters(paramLabel = "FILE", description = "the program")
    private String file = "";

    DisassembleCommand(Console console, Engines engines) {
        this.console = console;
        this.engines = engines;
    }

    @Override
    public Integer call() throws InputException {
        SourceText program = new SourceText(file, TextFile.read(file));
        try {
            console.print(engines.disassembly(program));
            return Exit.DONE;
        } catch (SourceException e) {
            console.say(e.diagnostic().toString());
            return Exit.REFUSED;
        }
    }
}
