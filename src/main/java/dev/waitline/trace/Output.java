package dev.waitline.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program has printed, as an append-only list that shares its past: every moment of a run keeps its own output
 * at the price of its last piece. Immutable.
 */
public final class Output {
    public static final Output EMPTY = new Output(null, null, 0);

    private final @Nullable Output before;
    private final @Nullable Piece last;
    private final int size;

    private Output(@Nullable Output before, @Nullable Piece last, int size) {
        this.before = before;
        this.last = last;
        this.size = size;
    }

    /** @param error whether it went to standard error */
    public record Piece(int thread, String text, boolean error) {}

    public Output plus(Piece piece) {
        return new Output(this, piece, size + 1);
    }

    /** The number of pieces. */
    public int size() {
        return size;
    }

    /** The last {@code count} pieces, or all there are, oldest first. */
    public List<Piece> tail(int count) {
        List<Piece> pieces = new ArrayList<>();
        for (Output at = this; at != null && at.last != null && pieces.size() < count; at = at.before) {
            pieces.add(at.last);
        }
        Collections.reverse(pieces);
        return pieces;
    }

    /** The pieces from number {@code first} on, oldest first. */
    public List<Piece> from(int first) {
        return tail(Math.max(0, size - first));
    }

    /** All that went to standard output, joined. */
    public String standard() {
        return text(false);
    }

    /** All that went to standard error, joined. */
    public String error() {
        return text(true);
    }

    private String text(boolean error) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : tail(size)) {
            if (piece.error() == error) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Output that
                        && size == that.size
                        && tail(size).equals(that.tail(size)));
    }

    @Override
    public int hashCode() {
        return 31 * size + (last == null ? 0 : last.hashCode());
    }

    @Override
    public String toString() {
        return tail(size).toString();
    }
}
