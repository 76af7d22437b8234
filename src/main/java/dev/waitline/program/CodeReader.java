package dev.waitline.program;

import dev.waitline.source.SourceText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CodeWriter} wrote. */
public final class CodeReader {
    private static final Op[] OPS = Op.values();
    private static final Code.Kind[] KINDS = Code.Kind.values();

    private final ByteBuffer in;
    private final SourceText source;
    private final Code.Module module;
    private final List<String> known = new ArrayList<>();
    private Symbols symbols = new Symbols();
    private Set<String> changingAttributes = Set.of();

    private CodeReader(ByteBuffer in, SourceText source, Code.Module module) {
        this.in = in;
        this.source = source;
        this.module = module;
    }

    /**
     * The code of a library module, or null when it was made from another text than {@code source}.
     *
     * @throws IOException also when the bytes make no code
     */
    public static @Nullable Code read(byte[] from, SourceText source, Code.Module module) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(from);
        if (in.getInt() != source.text().hashCode()) {
            return null;
        }
        CodeReader reader = new CodeReader(in, source, module);
        reader.symbols = new Symbols(reader.texts(), reader.texts(), reader.texts(), reader.texts());
        reader.changingAttributes = Set.copyOf(reader.texts());
        return reader.code();
    }

    private List<String> texts() throws IOException {
        int size = unsigned();
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
        int number = unsigned();
        if (number == 0) {
            return null;
        }
        if (number > known.size()) {
            // Names are compared by identity in the machine.
            int size = in.getInt();
            known.add(new String(in.array(), in.position(), size, StandardCharsets.UTF_8).intern());
            in.position(in.position() + size);
        }
        return known.get(number - 1);
    }

    private Code code() throws IOException {
        Code.Header header = header();
        int size = unsigned();
        Op[] ops = new Op[size];
        int[] arguments = new int[size];
        for (int pc = 0; pc < size; pc++) {
            ops[pc] = OPS[in.get()];
            arguments[pc] = in.getInt();
        }
        int[] places = new int[4 * size];
        for (int i = 0; i < places.length; i++) {
            places[i] = unsigned();
        }
        Object[] constants = new Object[unsigned()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = constant();
        }
        int handlers = unsigned();
        List<Code.Handler> all = new ArrayList<>(handlers);
        for (int i = 0; i < handlers; i++) {
            all.add(new Code.Handler(unsigned(), unsigned(), unsigned(), unsigned(), unsigned()));
        }
        return new Code(header, ops, arguments, places, constants, all, unsigned());
    }

    private int unsigned() {
        return Short.toUnsignedInt(in.getShort());
    }

    private int small() {
        return Byte.toUnsignedInt(in.get());
    }

    private Code.Header header() throws IOException {
        String name = text();
        String qualifiedName = text();
        Code.Kind kind = KINDS[small()];
        Code.Parameters parameters = parameters();
        List<String> locals = texts();
        int count = small();
        List<Code.CellSlot> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(new Code.CellSlot(in.getShort(), in.getShort()));
        }
        return new Code.Header(
                name,
                qualifiedName,
                kind,
                source,
                module,
                parameters,
                locals,
                List.copyOf(cells),
                numbers(),
                numbers(),
                symbols,
                changingAttributes,
                in.getInt(),
                textOrNull());
    }

    private Code.Parameters parameters() throws IOException {
        List<String> names = texts();
        int positional = small();
        int positionalOnly = small();
        boolean star = in.get() != 0;
        int keywordOnly = small();
        boolean doubleStar = in.get() != 0;
        int defaults = small();
        int count = small();
        List<Boolean> keywordDefaults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keywordDefaults.add(in.get() != 0);
        }
        return new Code.Parameters(
                names,
                positional,
                positionalOnly,
                star,
                keywordOnly,
                doubleStar,
                defaults,
                List.copyOf(keywordDefaults));
    }

    private int[] numbers() throws IOException {
        int[] numbers = new int[small()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.getShort();
        }
        return numbers;
    }

    private Object constant() throws IOException {
        int kind = small();
        return switch (kind) {
            case CodeWriter.NONE -> None.NONE;
            case CodeWriter.ELLIPSIS -> None.ELLIPSIS;
            case CodeWriter.TRUE -> true;
            case CodeWriter.FALSE -> false;
            case CodeWriter.INT -> in.getLong();
            case CodeWriter.BIG_INT -> new BigInteger(text());
            case CodeWriter.FLOAT -> in.getDouble();
            case CodeWriter.COMPLEX -> new Complex(in.getDouble(), in.getDouble());
            case CodeWriter.TEXT -> text();
            case CodeWriter.CODE -> code();
            case CodeWriter.CALL_SHAPE -> new CallShape(small(), texts());
            case CodeWriter.CLASS_SHAPE -> classShape();
            default -> throw new IOException("a constant of an unknown kind: " + kind);
        };
    }

    private ClassShape classShape() throws IOException {
        String name = text();
        int bases = small();
        boolean keywords = in.get() != 0;
        return new ClassShape(name, code(), bases, keywords);
    }
}
