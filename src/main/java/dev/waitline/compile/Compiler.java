package dev.waitline.compile;

import dev.waitline.program.Code;
import dev.waitline.program.Symbols;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.source.Span;
import dev.waitline.syntax.Module;
import dev.waitline.syntax.Parser;

/** The façade of this package: text or tree in, code out. */
public final class Compiler {
    private final KnownModules modules;

    public Compiler(KnownModules modules) {
        this.modules = modules;
    }

    /**
     * Parses and compiles a module.
     *
     * @param as the module that it becomes
     * @throws SourceException when the text is refused
     */
    public Code compile(SourceText source, Code.Module as) {
        return compile(Parser.parse(source), as);
    }

    Code compile(Module module, Code.Module as) {
        Symbols symbols = new Symbols();
        symbols.number("__name__");
        try {
            Scopes scopes = Scopes.of(module, symbols);
            Unit unit = new Unit(module.source(), as, symbols, scopes, modules);
            return new BodyCompiler(unit, scopes.of(module), null).module(module);
        } catch (StackOverflowError deep) {
            // Chains by the thousand, such as elif after elif or a.b.c.d.
            throw new SourceException(new Diagnostic(
                    module.source().name(),
                    new Position(1, 1),
                    "something in this file is chained or nested too deeply",
                    "take it apart into shorter pieces"));
        }
    }

    /** What all bodies of one module share. */
    record Unit(SourceText source, Code.Module as, Symbols symbols, Scopes scopes, KnownModules modules) {

        SourceException refuse(Span at, String what, String remedy) {
            return new SourceException(new Diagnostic(source.name(), at.start(), what, remedy));
        }
    }
}
