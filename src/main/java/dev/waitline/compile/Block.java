package dev.waitline.compile;

import dev.waitline.source.Span;
import dev.waitline.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that a jump out of it has to tidy up: a loop, a try, a with, a handler. */
sealed interface Block {

    /** @param iterator whether the loop keeps its iterator on the stack */
    record Loop(CodeBuilder.Label onBreak, CodeBuilder.Label onContinue, boolean iterator) implements Block {}

    /** A value waits on the stack while a finally body runs on the way out: {@code return value}. */
    record Kept() implements Block {}

    /** A try or with whose body is under way. {@code cleanup} is the finally body; null for a plain try-except. */
    final class Guarded implements Block {
        final @Nullable List<Stmt> cleanup;
        final boolean with;
        /** The names of the exceptions that go no further than here. */
        final Set<String> catches;

        final Span span;
        final int depth;
        final int handled;
        final List<int[]> ranges = new ArrayList<>();
        int openedAt;

        Guarded(
                @Nullable List<Stmt> cleanup,
                boolean with,
                Set<String> catches,
                Span span,
                int depth,
                int handled,
                int openedAt) {
            this.cleanup = cleanup;
            this.with = with;
            this.catches = catches;
            this.span = span;
            this.depth = depth;
            this.handled = handled;
            this.openedAt = openedAt;
        }

        void close(int at) {
            ranges.add(new int[] {openedAt, at});
        }
    }

    /** An except body: an exception is being handled. {@code name} is to be unbound on the way out. */
    record Handling(@Nullable String name, Span span) implements Block {}
}
