package dev.waitline.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * The Pythons on this computer.
 *
 * @param fit those that can run a program, the first choice first
 * @param unfit the others, in the order in which they were found
 */
public record Pythons(List<InstalledPython> fit, List<Unfit> unfit) {
    public Pythons {
        fit = List.copyOf(fit);
        unfit = List.copyOf(unfit);
    }

    /**
     * A Python that cannot be used.
     *
     * @param what what it is, as far as it says: {@code PyPy 3.9.17}, {@code Python 2.7.18}; else {@code Python}
     * @param found as for an {@link InstalledPython}
     * @param reason what is wrong with it, as the end of a sentence: {@code is older than 3.8}
     */
    public record Unfit(Path path, String what, String found, String reason) {}
}
