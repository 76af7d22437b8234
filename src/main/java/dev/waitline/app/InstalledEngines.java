package dev.waitline.app;

import java.util.List;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Engines;
import dev.waitline.engine.Interpreter;
import dev.waitline.engine.Pythons;
import dev.waitline.engine.cpython.Interpreters;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;

/** The engines that come with this program. */
public final class InstalledEngines implements Engines {

    @Override
    public Engine open(EngineChoice choice, SourceText program, Limits limits) {
        return switch (choice) {
            case EngineChoice.Model model -> ModelEngine.open(program, limits);
            case EngineChoice.Jvm jvm -> throw new EngineFailedException("the engine jvm is not here yet; take model");
            case EngineChoice.CPython cpython ->
                throw new EngineFailedException("the engine cpython is not here yet; take model");
        };
    }

    @Override
    public List<Interpreter> interpreters() {
        return pythons().fit();
    }

    @Override
    public Pythons pythons() {
        return new Interpreters().find();
    }
}
