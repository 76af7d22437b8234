package dev.waitline.app;

import dev.waitline.cli.Commands;
import dev.waitline.engine.Engines;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lists the lessons, runs one program and searches another, while the build looks on: what the JVM learns from that is kept
 * with the image, so that the commands start sooner.
 */
public final class Practice {
    /** A search is over so soon that one alone teaches little. */
    private static final int SEARCHES = 15;

    private Practice() {}

    /** @param arguments the program to run, and the one to search */
    public static void main(String[] arguments) {
        Engines engines = new InstalledEngines(false);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Commands.run(List.of("--version"), engines, nowhere, nowhere);
        Commands.run(List.of("lessons"), engines, nowhere, nowhere);
        Commands.run(List.of("run", arguments[0]), engines, nowhere, nowhere);
        for (int i = 0; i < SEARCHES; i++) {
            Commands.run(List.of("explore", arguments[1]), engines, nowhere, nowhere);
        }
        System.exit(0);
    }
}
