package dev.waitline.explore;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import dev.waitline.compile.Compiler;
import dev.waitline.machine.Library;
import dev.waitline.program.Code;
import dev.waitline.source.SourceText;

/** Searches every schedule of a program. One explorer makes one search, on any thread. */
public final class Explorer {
    private final Code program;
    private final Options options;

    private Explorer(Code program, Options options) {
        this.program = program;
        this.options = options;
    }

    /**
     * Compiles a program to be searched.
     *
     * @throws dev.waitline.source.SourceException when the program is refused
     */
    public static Explorer open(SourceText program, Options options) {
        return new Explorer(new Compiler(Library.INSTANCE).compile(program, Library.mainModule(), false), options);
    }

    /**
     * Searches until everything is known, a limit is reached or {@code stop} says so; blocks until then.
     *
     * @param progress told about ten times a second, on the calling thread
     */
    public Findings search(Consumer<Progress> progress, BooleanSupplier stop) {
        return new PlainSearch(program, options).search(progress, stop);
    }
}
