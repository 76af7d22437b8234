package dev.waitline.compile;

import dev.waitline.program.Op;
import dev.waitline.source.Span;
import java.util.List;

/**
 * How a text that runs in dicts, {@code exec(text, globals, locals)}, comes to its names: it is a function whose
 * parameters are the two dicts and what finds a name in them, and all that is in it takes these from outside, as inner
 * functions take variables. So nothing about it is new to the machine: what it looks up are items of dicts.
 */
final class DictNames {
    static final String GLOBALS = ".globals";
    static final String LOCALS = ".locals";
    /** A function of dicts and a name: the item of the first dict that has it, or else the builtin. */
    static final String FIND = ".find";

    static final List<String> PARAMETERS = List.of(GLOBALS, LOCALS, FIND);

    private final Scope scope;
    private final Slots slots;
    private final CodeBuilder code;

    DictNames(Scope scope, Slots slots, CodeBuilder code) {
        this.scope = scope;
        this.slots = slots;
        this.code = code;
    }

    /** {@code -> value}. */
    void load(String name, Span at) {
        parameter(FIND, at);
        if (scope.inDicts && !scope.globals.contains(name)) {
            parameter(LOCALS, at);
        }
        parameter(GLOBALS, at);
        code.constant(name, at);
        code.emit(Op.CALL, scope.inDicts && !scope.globals.contains(name) ? 3 : 2, at);
    }

    /** {@code value ->}. */
    void store(String name, Span at) {
        owner(name, at);
        code.constant(name, at);
        code.emit(Op.STORE_SUBSCRIPT, at);
    }

    void delete(String name, Span at) {
        // That it is not there is a NameError, as finding it says.
        load(name, at);
        code.emit(Op.POP, at);
        owner(name, at);
        code.constant(name, at);
        code.emit(Op.DELETE_SUBSCRIPT, at);
    }

    /** {@code module ->}: binds all its names. */
    void star(Span at) {
        load("__star_into__", at);
        code.emit(Op.SWAP, at);
        parameter(LOCALS, at);
        code.emit(Op.CALL, 2, at);
        code.emit(Op.POP, at);
    }

    private void owner(String name, Span at) {
        parameter(scope.inDicts && !scope.globals.contains(name) ? LOCALS : GLOBALS, at);
    }

    private void parameter(String name, Span at) {
        code.emit(scope.place(name) == Scope.Place.CELL ? Op.LOAD_CELL : Op.LOAD_LOCAL, slots.of(name), at);
    }
}
