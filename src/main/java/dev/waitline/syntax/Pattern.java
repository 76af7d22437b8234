package dev.waitline.syntax;

import dev.waitline.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code case}. */
public sealed interface Pattern {
    Span span();

    /** Fits what is equal to a literal or to a dotted name's value. */
    record Equal(Expr value, Span span) implements Pattern {}

    /** Fits {@code None}, {@code True} or {@code False} alone. */
    record Same(Expr.Singleton value, Span span) implements Pattern {}

    /** Fits everything, and binds the name; {@code _}, which binds nothing, has none. */
    record Capture(@Nullable String name, Span span) implements Pattern {}

    /** {@code *name} in a sequence. */
    record Star(@Nullable String name, Span span) implements Pattern {}

    record Sequence(List<Pattern> items, Span span) implements Pattern {
        public Sequence {
            items = List.copyOf(items);
        }

        /** The place of the star among the items, or -1. */
        public int star() {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Star) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** {@code {key: value, **rest}}. */
    record Mapping(
            List<Expr> keys, List<Pattern> values, @Nullable String rest, Span span) implements Pattern {
        public Mapping {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /** {@code C(a, b, name=c)}: the last items are for the attributes that are named. */
    record Instance(Expr type, List<Pattern> items, List<String> attributes, Span span) implements Pattern {
        public Instance {
            items = List.copyOf(items);
            attributes = List.copyOf(attributes);
        }
    }

    record Or(List<Pattern> alternatives, Span span) implements Pattern {
        public Or {
            alternatives = List.copyOf(alternatives);
        }
    }

    record As(Pattern pattern, String name, Span span) implements Pattern {}

    /** The names that it binds, in their order. */
    default SequencedSet<String> names() {
        List<String> all = new ArrayList<>();
        collect(this, all);
        return new LinkedHashSet<>(all);
    }

    /** Adds the names that a pattern binds; those of alternatives, which all bind the same, are added once. */
    static void collect(Pattern pattern, List<String> to) {
        switch (pattern) {
            case Equal _, Same _ -> {}
            case Capture p -> add(p.name(), to);
            case Star p -> add(p.name(), to);
            case Sequence p -> p.items().forEach(each -> collect(each, to));
            case Mapping p -> {
                p.values().forEach(each -> collect(each, to));
                add(p.rest(), to);
            }
            case Instance p -> p.items().forEach(each -> collect(each, to));
            case Or p -> collect(p.alternatives().getFirst(), to);
            case As p -> {
                collect(p.pattern(), to);
                to.add(p.name());
            }
        }
    }

    private static void add(@Nullable String name, List<String> to) {
        if (name != null) {
            to.add(name);
        }
    }

    /** Whether it fits everything. */
    default boolean irrefutable() {
        return switch (this) {
            case Capture _ -> true;
            case As p -> p.pattern().irrefutable();
            case Or p -> p.alternatives().stream().anyMatch(Pattern::irrefutable);
            default -> false;
        };
    }
}
