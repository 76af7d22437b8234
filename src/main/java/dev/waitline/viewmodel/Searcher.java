package dev.waitline.viewmodel;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Progress;
import dev.waitline.source.SourceText;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Searches the schedules of a program. Called on a thread that is there for it alone, and blocks until it is done. */
@FunctionalInterface
public interface Searcher {
    /**
     * @param progress told from time to time, on any thread
     * @param stop whether nobody wants it to go on
     */
    Findings search(SourceText program, Options options, Consumer<Progress> progress, BooleanSupplier stop);
}
