package dev.waitline.explore;

import dev.waitline.program.Code;
import dev.waitline.program.Op;
import dev.waitline.trace.Event;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a search says about the program's text.
 *
 * @param unreached lines that no schedule reaches; empty when the search is not complete
 * @param whole what the program calls that the search takes as one step, though it may be long: {@code print}, {@code .sort}
 * @param asksTime whether the program asks for the time: then what only comes of time that computing takes is not covered
 */
public record Sight(List<Integer> unreached, List<String> whole, boolean asksTime) {

    private static final Set<String> FUNCTIONS = Set.of("print", "sorted", "sum", "min", "max", "any", "all");
    private static final Set<String> METHODS =
            Set.of("sort", "extend", "update", "remove", "index", "count", "copy", "reverse", "insert");

    public Sight {
        unreached = List.copyOf(unreached);
        whole = List.copyOf(whole);
    }

    /**
     * @param ran the lines that were run in some step of the search
     * @param prefix what happened before it
     * @param choices whether there was anything to choose: else it does not matter what is one step
     */
    static Sight of(Code program, BitSet ran, List<Event> prefix, boolean complete, boolean choices, boolean asksTime) {
        Set<Integer> unreached = new TreeSet<>();
        Set<String> whole = new TreeSet<>();
        look(program, unreached, whole);
        for (Event event : prefix) {
            if (event instanceof Event.Ran line && !line.library()) {
                unreached.remove(line.line());
            }
        }
        unreached.removeIf(ran::get);
        return new Sight(
                complete && !asksTime ? List.copyOf(unreached) : List.of(),
                choices ? List.copyOf(whole) : List.of(),
                asksTime);
    }

    private static void look(Code code, Set<Integer> lines, Set<String> whole) {
        for (int pc = 0; pc < code.ops().length; pc++) {
            int argument = code.argument(pc);
            if (code.op(pc) == Op.LINE) {
                lines.add(argument);
            } else if (code.op(pc) == Op.LOAD_GLOBAL) {
                String name = code.header().symbols().name(argument);
                if (FUNCTIONS.contains(name)) {
                    whole.add(name);
                }
            } else if (code.op(pc) == Op.LOAD_ATTR) {
                String name = (String) code.constants()[argument];
                if (METHODS.contains(name)) {
                    whole.add("." + name);
                }
            }
        }
        for (Object constant : code.constants()) {
            if (constant instanceof Code inner) {
                look(inner, lines, whole);
            }
        }
    }
}
