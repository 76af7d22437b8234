package dev.waitline.program;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a compiled module so that {@link CodeReader} can take it up again without parsing. The form belongs to one
 * build and is not kept across versions. The source text is not written, only a mark of it.
 */
public final class CodeWriter {
    /** The kinds of constants. */
    static final int NONE = 0;

    static final int ELLIPSIS = 1;
    static final int TRUE = 2;
    static final int FALSE = 3;
    static final int INT = 4;
    static final int BIG_INT = 5;
    static final int FLOAT = 6;
    static final int TEXT = 7;
    static final int CODE = 8;
    static final int CALL_SHAPE = 9;
    static final int CLASS_SHAPE = 10;
    static final int COMPLEX = 11;

    private final DataOutputStream out;
    private final Map<String, Integer> known = new LinkedHashMap<>();

    private CodeWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writes a module's code and all codes within it. */
    public static void write(Code module, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        CodeWriter writer = new CodeWriter(out);
        out.writeInt(module.header().source().text().hashCode());
        module.header().symbols().write(writer);
        writer.texts(module.header().changingAttributes().stream().sorted().toList());
        writer.code(module);
        out.flush();
    }

    void texts(List<String> texts) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    /** Each text is written once and then referred to by its number. */
    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeShort(0);
            return;
        }
        Integer number = known.putIfAbsent(text, known.size() + 1);
        out.writeShort(number == null ? known.size() : number);
        if (number == null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private void code(Code code) throws IOException {
        header(code.header());
        int size = code.ops().length;
        if (size > 0xFFFF) {
            throw new IOException("too long to be written: " + code);
        }
        out.writeShort(size);
        for (int pc = 0; pc < size; pc++) {
            out.writeByte(code.op(pc).ordinal());
            out.writeInt(code.argument(pc));
        }
        for (int place : code.places()) {
            out.writeShort(place);
        }
        out.writeShort(code.constants().length);
        for (Object constant : code.constants()) {
            constant(constant);
        }
        out.writeShort(code.handlers().size());
        for (Code.Handler each : code.handlers()) {
            out.writeShort(each.start());
            out.writeShort(each.end());
            out.writeShort(each.target());
            out.writeShort(each.depth());
            out.writeShort(each.handled());
        }
        out.writeShort(code.stackSize());
    }

    private void header(Code.Header header) throws IOException {
        text(header.name());
        text(header.qualifiedName());
        out.writeByte(header.kind().ordinal());
        Code.Parameters parameters = header.parameters();
        texts(parameters.names());
        out.writeByte(parameters.positional());
        out.writeByte(parameters.positionalOnly());
        out.writeBoolean(parameters.star());
        out.writeByte(parameters.keywordOnly());
        out.writeBoolean(parameters.doubleStar());
        out.writeByte(parameters.defaults());
        out.writeByte(parameters.keywordDefaults().size());
        for (boolean each : parameters.keywordDefaults()) {
            out.writeBoolean(each);
        }
        texts(header.locals());
        out.writeByte(header.cells().size());
        for (Code.CellSlot each : header.cells()) {
            out.writeShort(each.slot());
            out.writeShort(each.parameter());
        }
        numbers(header.free());
        numbers(header.captured());
        out.writeInt(header.firstLine());
        text(header.document());
    }

    private void numbers(int[] numbers) throws IOException {
        out.writeByte(numbers.length);
        for (int each : numbers) {
            out.writeShort(each);
        }
    }

    private void constant(Object constant) throws IOException {
        switch (constant) {
            case None none -> out.writeByte(none == None.NONE ? NONE : ELLIPSIS);
            case Boolean truth -> out.writeByte(truth ? TRUE : FALSE);
            case Long number -> {
                out.writeByte(INT);
                out.writeLong(number);
            }
            case BigInteger number -> {
                out.writeByte(BIG_INT);
                text(number.toString());
            }
            case Double number -> {
                out.writeByte(FLOAT);
                out.writeDouble(number);
            }
            case Complex number -> {
                out.writeByte(COMPLEX);
                out.writeDouble(number.real());
                out.writeDouble(number.imag());
            }
            case String text -> {
                out.writeByte(TEXT);
                text(text);
            }
            case Code code -> {
                out.writeByte(CODE);
                code(code);
            }
            case CallShape shape -> {
                out.writeByte(CALL_SHAPE);
                out.writeByte(shape.positional());
                texts(shape.keywords());
            }
            case ClassShape shape -> {
                out.writeByte(CLASS_SHAPE);
                text(shape.name());
                out.writeByte(shape.bases());
                out.writeBoolean(shape.keywords());
                code(shape.body());
            }
            default -> throw new IOException("a constant of an unknown kind: " + constant.getClass());
        }
    }
}
