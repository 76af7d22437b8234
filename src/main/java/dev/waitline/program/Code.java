package dev.waitline.program;

import dev.waitline.source.SourceText;
import dev.waitline.source.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The compiled body of a module, class, function or comprehension. Immutable by convention: the arrays are handed out
 * for speed and nobody writes to them.
 *
 * <p>Local slots come in this order: parameters, other locals, cells. A parameter that an inner function uses has a
 * cell besides its slot and is moved there on entry.
 */
public final class Code {
    private final Header header;
    private final Op[] ops;
    private final int[] arguments;
    /** Four numbers for each instruction: line and column of the start, line and column of the end. */
    private final int[] places;

    private final Object[] constants;
    private final List<Handler> handlers;
    private final int stackSize;
    private final int localCount;
    private final boolean plain;
    private final boolean library;
    private final boolean quiet;
    private final boolean whole;
    private byte @Nullable [] stops;

    public Code(
            Header header,
            Op[] ops,
            int[] arguments,
            int[] places,
            Object[] constants,
            List<Handler> handlers,
            int stackSize) {
        this.header = header;
        this.ops = ops;
        this.arguments = arguments;
        this.places = places;
        this.constants = constants;
        this.handlers = List.copyOf(handlers);
        this.stackSize = stackSize;
        this.localCount = header.locals().size();
        this.library = header.module().shown() != Module.Shown.PROGRAM;
        this.whole = header.module().shown() == Module.Shown.QUIET;
        this.quiet = whole || header.module().shown() == Module.Shown.UNSTEPPED;
        this.plain = header.kind() == Kind.FUNCTION
                && header.parameters().simple()
                && header.cells().isEmpty()
                && header.free().length == 0;
    }

    public enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        GENERATOR
    }

    /**
     * What is known of the code as a whole.
     *
     * @param name as tracebacks give it: {@code child}, {@code <module>}, {@code <lambda>}
     * @param qualifiedName {@code Buffer.put}
     * @param module the module it is part of
     * @param parameters how arguments are bound
     * @param locals the names of all local slots
     * @param cells which slots hold a new cell: slot number, and the parameter slot it is filled from or -1
     * @param free the slots that get the enclosing function's cells, in order
     * @param captured for each free slot the slot of the enclosing code that holds the cell
     * @param document the docstring, or null
     */
    public record Header(
            String name,
            String qualifiedName,
            Kind kind,
            SourceText source,
            Module module,
            Parameters parameters,
            List<String> locals,
            List<CellSlot> cells,
            int[] free,
            int[] captured,
            Symbols symbols,
            Set<String> changingAttributes,
            int firstLine,
            @Nullable String document) {}

    /**
     * The module that a code is part of.
     *
     * @param number its place among the modules of a machine
     * @param name as programs import it; {@code __main__} for the program itself
     */
    public record Module(int number, String name, Shown shown) {

        /** How much of its code those who step through a program get to see. */
        public enum Shown {
            /** It is the user's program. */
            PROGRAM,
            /** The library's, shown line by line to those who step into it. */
            STEPPED,
            /** The library's, and nobody steps through it; CPython has it in Python, too, where threads can change. */
            UNSTEPPED,
            /** The library's, and nobody steps through it: it stands for what CPython has in C. */
            QUIET
        }

        /** Whether it holds the builtins. */
        public boolean builtins() {
            return name.equals("builtins");
        }
    }

    /** @param parameter the local slot whose argument moves into the cell on entry, or -1 */
    public record CellSlot(int slot, int parameter) {}

    /**
     * @param names of the slots 0, 1, ...: positional ones, then {@code *name}, then keyword-only ones, then
     *     {@code **name}
     */
    public record Parameters(
            List<String> names,
            int positional,
            int positionalOnly,
            boolean star,
            int keywordOnly,
            boolean doubleStar,
            int defaults,
            List<Boolean> keywordDefaults) {
        public static final Parameters NONE = new Parameters(List.of(), 0, 0, false, 0, false, 0, List.of());

        public boolean simple() {
            return !star && keywordOnly == 0 && !doubleStar;
        }
    }

    /**
     * From {@code start} up to but not including {@code end}, an exception goes to {@code target}, with the stack cut to
     * {@code depth} and the handled exceptions to {@code handled}. Inner ones come first.
     */
    public record Handler(int start, int end, int target, int depth, int handled) {}

    public Header header() {
        return header;
    }

    public String name() {
        return header.name();
    }

    /** Whether it is Waitline's library and not the user's program. */
    public boolean library() {
        return library;
    }

    /** Whether it is of the library and nobody steps through it. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether what calls it and all that it does are one, as what CPython has in C is: nobody comes between. */
    public boolean whole() {
        return whole;
    }

    public Op[] ops() {
        return ops;
    }

    public Op op(int pc) {
        return ops[pc];
    }

    public int[] arguments() {
        return arguments;
    }

    public int argument(int pc) {
        return arguments[pc];
    }

    /** Never a place to stop. */
    public static final byte NO_STOP = 0;

    /** What the machine found out, once, about the places where a thread may have to stop: a byte for each instruction. */
    public byte[] stops(Function<Code, byte[]> finder) {
        byte[] known = stops;
        if (known == null) {
            known = finder.apply(this);
            stops = known;
        }
        return known;
    }

    public Object[] constants() {
        return constants;
    }

    int[] places() {
        return places;
    }

    /** Spans as {@code Code} keeps them. */
    public static int[] places(List<Span> spans) {
        int[] places = new int[4 * spans.size()];
        int at = 0;
        for (Span span : spans) {
            places[at++] = span.start().line();
            places[at++] = span.start().column();
            places[at++] = span.end().line();
            places[at++] = span.end().column();
        }
        return places;
    }

    /** The source span that instruction {@code pc} comes from. */
    public Span span(int pc) {
        int at = 4 * pc;
        return Span.of(places[at], places[at + 1], places[at + 2], places[at + 3]);
    }

    public List<Handler> handlers() {
        return handlers;
    }

    public int stackSize() {
        return stackSize;
    }

    public int localCount() {
        return localCount;
    }

    /** Whether a call with as many arguments as there are positional parameters only has to put them into their slots. */
    public boolean plain() {
        return plain;
    }

    @Override
    public String toString() {
        return header.source().name() + ":" + header.firstLine() + " " + header.qualifiedName();
    }
}
