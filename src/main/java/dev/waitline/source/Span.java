package dev.waitline.source;

/** A stretch of source text, from {@code start} up to but not including {@code end}. */
public record Span(Position start, Position end) {
    public Span {
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a span ends before it starts: " + start + " to " + end);
        }
    }

    public static Span of(int startLine, int startColumn, int endLine, int endColumn) {
        return new Span(new Position(startLine, startColumn), new Position(endLine, endColumn));
    }

    /** The smallest span that holds both. */
    public Span to(Span other) {
        return new Span(
                start.compareTo(other.start) <= 0 ? start : other.start,
                end.compareTo(other.end) >= 0 ? end : other.end);
    }

    /** The line on which the span starts, from 1. */
    public int line() {
        return start.line();
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
