package dev.waitline.syntax;

import dev.waitline.source.SourceText;
import dev.waitline.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a tree on one line, without its spans: {@code ExprStmt(Call(Name(f), []))}; absent parts are {@code -}. */
final class Sketch {
    private Sketch() {}

    static String of(String program) {
        return Parser.parse(new SourceText("p.py", program)).body().stream()
                .map(Sketch::node)
                .collect(Collectors.joining("; "));
    }

    /** The one expression that {@code source} is. */
    static String expression(String source) {
        String whole = of(source);
        return whole.substring("ExprStmt(".length(), whole.length() - 1);
    }

    private static String node(@Nullable Object node) {
        return switch (node) {
            case null -> "-";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> e.getKey() + ": " + node(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(Sketch::node).collect(Collectors.joining(", ", "[", "]"));
            case Expr.Name name -> name.id();
            case Expr.StringLiteral text -> "'" + text.value().replace("\n", "\\n") + "'";
            case Expr.IntLiteral number -> number.value().toString();
            case Expr.FloatLiteral number -> Double.toString(number.value());
            case Expr.Singleton singleton -> singleton.kind().toString();
            case Record record -> record(record);
            case Character c -> c == 0 ? "-" : c.toString();
            default -> node.toString();
        };
    }

    private static String record(Record record) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getType() != Span.class) {
                parts.add(node(value(record, component)));
            }
        }
        return record.getClass().getSimpleName() + parts.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
