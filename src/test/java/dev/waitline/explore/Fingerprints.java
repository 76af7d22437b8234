package dev.waitline.explore;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Prints a line for each program: a digest of every event and snapshot of some runs on the model, and what a search
 * finds. Two commits that print the same behave the same; a change that is to keep behaviour is held against the commit
 * before it so.
 *
 * <p>Its argument is {@code src/test/resources}; a second one chooses programs by a part of their path and prints what
 * the digests are of.
 */
final class Fingerprints {
    private static final int MOST_STEPS = 400;

    private Fingerprints() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        String part = args.length > 1 ? args[1] : null;
        for (String folder : List.of("programs", "twins", "traps", "differences", "explore", "bench/explore")) {
            for (Path file : files(root.resolve(folder))) {
                if (part == null || file.toString().contains(part)) {
                    String name = folder + "/" + file.getFileName();
                    SourceText source = new SourceText(file.getFileName().toString(), Files.readString(file));
                    System.out.println(name + " " + runs(source, part != null));
                }
            }
        }
        for (ExploreProgram program : ExploreProgram.all()) {
            if (part == null || program.toString().contains(part)) {
                Findings found = program.search(program.options().withWorkers(1));
                System.out.println("search/" + program + " states=" + found.states() + " transitions="
                        + found.transitions() + " depth=" + found.depth() + " schedules=" + found.schedules()
                        + " endless=" + found.endless() + " " + digest(findings(found), part != null));
            }
        }
    }

    private static List<String> findings(Findings found) {
        List<String> lines = new ArrayList<>();
        // Which of several shortest witnesses is taken may differ from run to run.
        for (Outcome o : found.outcomes()) {
            lines.add(ExploreProgram.words(o.ending(), o.stuck(), o.output(), o.error()) + " " + o.length() + " "
                    + o.states());
        }
        found.mishaps().keySet().forEach(m -> lines.add(ExploreProgram.words(m)));
        lines.sort(null);
        return lines;
    }

    private static String runs(SourceText source, boolean printed) {
        List<String> told = new ArrayList<>();
        try {
            for (StepSize size : StepSize.values()) {
                for (int seed = 1; seed <= 3; seed++) {
                    run(source, size, seed, told);
                }
            }
        } catch (SourceException e) {
            told.add(e.toString());
        }
        return digest(told, printed);
    }

    private static void run(SourceText source, StepSize size, long seed, List<String> told) {
        ModelEngine engine = ModelEngine.open(source);
        Random random = new Random(seed);
        try {
            for (int i = 0; engine.ending() == null && i < MOST_STEPS; i++) {
                List<Integer> movable = engine.movable();
                List<Event> events;
                if (movable.isEmpty()) {
                    events = engine.advance(new Choice.Tick());
                } else {
                    var step = engine.step(movable.get(random.nextInt(movable.size())), size);
                    told.add(step.choice().toString());
                    events = step.events();
                }
                events.forEach(e -> told.add(e.toString()));
                told.add(engine.snapshot().toString());
            }
        } catch (RefusedException e) {
            told.add(e.toString());
        }
    }

    private static String digest(List<String> lines, boolean printed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                if (printed) {
                    System.out.println(line);
                }
            }
            return lines.size() + " " + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
        }
    }
}
