package dev.waitline.app;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Engines;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.Pythons;
import dev.waitline.engine.cpython.CPythonEngine;
import dev.waitline.engine.cpython.Interpreters;
import dev.waitline.engine.cpython.Patience;
import dev.waitline.engine.jvm.JvmEngine;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.machine.Disassembly;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.util.List;

/** The engines that come with this program. */
public final class InstalledEngines implements Engines {
    private final Interpreters interpreters;
    private final boolean input;
    private final Patience patience;

    /** @param input whether a program in a CPython reads our own standard input; else it has an empty one */
    public InstalledEngines(boolean input) {
        this(input, Patience.USUAL);
    }

    /** @param patience how long a CPython is waited for */
    public InstalledEngines(boolean input, Patience patience) {
        this.input = input;
        this.patience = patience;
        interpreters = new Interpreters(patience);
    }

    @Override
    public Engine open(EngineChoice choice, SourceText program, Limits limits) {
        return switch (choice) {
            case EngineChoice.Model model -> ModelEngine.open(program, limits);
            case EngineChoice.Jvm jvm -> JvmEngine.open(program, limits, jvm.switchInterval());
            case EngineChoice.CPython cpython -> CPythonEngine.open(program, python(cpython), input, patience);
        };
    }

    @Override
    public String disassembly(SourceText program) {
        return Disassembly.of(program);
    }

    @Override
    public List<InstalledPython> interpreters() {
        return pythons().fit();
    }

    private InstalledPython python(EngineChoice.CPython choice) {
        return choice.python()
                .map(interpreters::at)
                .or(interpreters::first)
                .orElseThrow(() -> new EngineFailedException("no CPython 3.8 to 3.14 was found on this computer;"
                        + " install one, or name one with --python PATH (waitline doctor says what was found)"));
    }

    @Override
    public Pythons pythons() {
        return interpreters.find();
    }
}
