package dev.waitline.machine.module;

import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.program.Code;
import java.util.ArrayList;
import java.util.List;

/** What {@code inspect}, {@code unittest} and {@code warnings} ask of functions, frames and the program. */
final class Introspection {
    private Introspection() {}

    static void define(Definitions to) {
        to.hidden("_main_module", (c, a, k) -> c.host().main());
        to.hidden(
                "_is_generator_function",
                (c, a, k) -> a[0] instanceof Function f && f.code.header().kind() == Code.Kind.GENERATOR);
        to.hidden("_parameters_of", (c, a, k) -> parameters((Function) a[0]));
        to.hidden("_source_of", (c, a, k) -> {
            Code.Header header = ((Function) a[0]).code.header();
            return new PyTuple(header.source().name(), header.source().text(), (long) header.firstLine());
        });
        to.hidden("_callers", (c, a, k) -> callers(c));
    }

    /** The names, how many of them are positional, positional only and keyword only, the stars, and the defaults. */
    private static PyTuple parameters(Function function) {
        Code.Parameters p = function.code.header().parameters();
        PyDict keywordDefaults = new PyDict();
        int first = p.positional() + (p.star() ? 1 : 0);
        for (int i = 0; i < p.keywordOnly(); i++) {
            Object value = function.keywordDefaults == null ? null : function.keywordDefaults[i];
            if (value != null) {
                keywordDefaults.put(p.names().get(first + i), value);
            }
        }
        return new PyTuple(
                PyList.of(List.copyOf(p.names())),
                (long) p.positional(),
                (long) p.positionalOnly(),
                p.star(),
                (long) p.keywordOnly(),
                p.doubleStar(),
                PyList.of(List.of(function.defaults)),
                keywordDefaults);
    }

    /** File, line, name and text of the line for each of the program's frames, innermost first. */
    private static PyList callers(Context c) {
        ArrayList<Object> found = new ArrayList<>();
        for (Frame f = c.thread().top; f != null; f = f.back) {
            if (!f.code.library()) {
                int line = f.code.span(Math.max(0, f.pc - 1)).line();
                Code.Header header = f.code.header();
                found.add(new PyTuple(
                        header.source().name(),
                        (long) line,
                        f.code.name(),
                        header.source().line(line)));
            }
        }
        return new PyList(found);
    }
}
