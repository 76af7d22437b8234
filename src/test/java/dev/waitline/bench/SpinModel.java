package dev.waitline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Promela model, searched by SPIN in a folder of its own.
 *
 * @param large whether SPIN is told to make room for many states at once, which takes longer than a small search
 */
record SpinModel(Path file, List<String> defines, boolean large) {
    /**
     * What came of a search.
     *
     * @param whole milliseconds from the model to the answer: making the C source, compiling it and searching
     * @param search milliseconds of the search's process alone
     * @param bytes as SPIN counts what it stores
     */
    record Answer(double whole, double search, long states, double bytes) {
        double rate() {
            return states / search * 1000;
        }
    }

    /** As a person would use it: depth first, with SPIN's own reduction. */
    Answer depthFirst(Path folder) throws IOException, InterruptedException {
        return answer(folder, List.of(), List.of(large ? "-m1000000" : "-m10000"));
    }

    /** As we search. */
    Answer breadthFirst(Path folder) throws IOException, InterruptedException {
        return answer(folder, List.of("-DBFS"), List.of());
    }

    private Answer answer(Path folder, List<String> compile, List<String> run)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> spin = new ArrayList<>(List.of("spin", "-a"));
        spin.addAll(defines);
        spin.add(file.toAbsolutePath().toString());
        call(folder, spin);
        List<String> gcc = new ArrayList<>(List.of("gcc", "-O2", "-w", "-DSAFETY", "-DMEMLIM=16000"));
        gcc.addAll(compile);
        gcc.addAll(List.of("-o", "pan", "pan.c"));
        call(folder, gcc);
        long compiled = System.nanoTime();
        // -E: to be stuck is no error, so that it goes on to the end.
        List<String> pan = new ArrayList<>(List.of(folder.resolve("pan").toString(), "-E", large ? "-w24" : "-w16"));
        pan.addAll(run);
        String text = call(folder, pan);
        long end = System.nanoTime();
        long states = (long) number(text, "(\\d+) states, stored");
        double megabytes = number(text, "([\\d.]+)\\s+actual memory usage for states");
        return new Answer((end - start) / 1e6, (end - compiled) / 1e6, states, megabytes * (1 << 20) / states);
    }

    private static double number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    private static String call(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int status = process.waitFor();
        String text = Files.readString(out);
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status + ": " + text);
        }
        return text;
    }
}
