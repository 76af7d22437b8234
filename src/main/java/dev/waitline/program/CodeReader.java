package dev.waitline.program;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.waitline.source.Position;
import dev.waitline.source.SourceText;
import dev.waitline.source.Span;

/** Reads what {@link CodeWriter} wrote. */
public final class CodeReader {
    private static final Op[] OPS = Op.values();
    private static final Code.Kind[] KINDS = Code.Kind.values();

    private final DataInputStream in;
    private final SourceText source;
    private final int module;
    private final List<String> known = new ArrayList<>();
    private Symbols symbols = new Symbols();
    private Set<String> changingAttributes = Set.of();

    private CodeReader(DataInputStream in, SourceText source, int module) {
        this.in = in;
        this.source = source;
        this.module = module;
    }

    /**
     * The code of a library module, or null when it was made from another text than {@code source}.
     *
     * @param module the module's number in the machine
     * @throws IOException also when the bytes make no code
     */
    public static @Nullable Code read(InputStream from, SourceText source, int module) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != source.text().hashCode()) {
            return null;
        }
        CodeReader reader = new CodeReader(in, source, module);
        reader.symbols = new Symbols(reader.texts(), reader.texts(), reader.texts(), reader.texts());
        reader.changingAttributes = Set.copyOf(reader.texts());
        return reader.code();
    }

    private List<String> texts() throws IOException {
        int size = in.readUnsignedShort();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return List.copyOf(texts);
    }

    private String text() throws IOException {
        String text = textOrNull();
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private @Nullable String textOrNull() throws IOException {
        int number = in.readUnsignedShort();
        if (number == 0) {
            return null;
        }
        if (number > known.size()) {
            // Names are compared by identity in the machine.
            known.add(in.readUTF().intern());
        }
        return known.get(number - 1);
    }

    private Code code() throws IOException {
        Code.Header header = header();
        int size = in.readUnsignedShort();
        Op[] ops = new Op[size];
        int[] arguments = new int[size];
        Span[] places = new Span[size];
        Position last = new Position(1, 1);
        for (int pc = 0; pc < size; pc++) {
            ops[pc] = OPS[in.readUnsignedByte()];
            arguments[pc] = in.readInt();
            places[pc] = span(last);
            last = places[pc].start();
        }
        Object[] constants = new Object[in.readUnsignedShort()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = constant();
        }
        int handlers = in.readUnsignedShort();
        List<Code.Handler> all = new ArrayList<>(handlers);
        for (int i = 0; i < handlers; i++) {
            all.add(new Code.Handler(
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort()));
        }
        return new Code(header, ops, arguments, places, constants, all, in.readUnsignedShort());
    }

    private Span span(Position last) throws IOException {
        int line = last.line() + in.readShort();
        int column = in.readUnsignedShort();
        return Span.of(line, column, line + in.readUnsignedShort(), in.readUnsignedShort());
    }

    private Code.Header header() throws IOException {
        String name = text();
        String qualifiedName = text();
        Code.Kind kind = KINDS[in.readUnsignedByte()];
        Code.Parameters parameters = parameters();
        List<String> locals = texts();
        int count = in.readUnsignedByte();
        List<Code.CellSlot> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(new Code.CellSlot(in.readShort(), in.readShort()));
        }
        return new Code.Header(
                name, qualifiedName, kind, source, module, true, parameters, locals, List.copyOf(cells), numbers(),
                numbers(), symbols, changingAttributes, in.readInt(), textOrNull());
    }

    private Code.Parameters parameters() throws IOException {
        List<String> names = texts();
        int positional = in.readUnsignedByte();
        int positionalOnly = in.readUnsignedByte();
        boolean star = in.readBoolean();
        int keywordOnly = in.readUnsignedByte();
        boolean doubleStar = in.readBoolean();
        int defaults = in.readUnsignedByte();
        int count = in.readUnsignedByte();
        List<Boolean> keywordDefaults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keywordDefaults.add(in.readBoolean());
        }
        return new Code.Parameters(
                names, positional, positionalOnly, star, keywordOnly, doubleStar, defaults, List.copyOf(keywordDefaults));
    }

    private int[] numbers() throws IOException {
        int[] numbers = new int[in.readUnsignedByte()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readShort();
        }
        return numbers;
    }

    private Object constant() throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case CodeWriter.NONE -> None.NONE;
            case CodeWriter.ELLIPSIS -> None.ELLIPSIS;
            case CodeWriter.TRUE -> true;
            case CodeWriter.FALSE -> false;
            case CodeWriter.INT -> in.readLong();
            case CodeWriter.BIG_INT -> new BigInteger(text());
            case CodeWriter.FLOAT -> in.readDouble();
            case CodeWriter.TEXT -> text();
            case CodeWriter.CODE -> code();
            case CodeWriter.CALL_SHAPE -> new CallShape(in.readUnsignedByte(), texts());
            case CodeWriter.CLASS_SHAPE -> classShape();
            default -> throw new IOException("a constant of an unknown kind: " + kind);
        };
    }

    private ClassShape classShape() throws IOException {
        String name = text();
        int bases = in.readUnsignedByte();
        boolean keywords = in.readBoolean();
        return new ClassShape(name, code(), bases, keywords);
    }
}
