package dev.waitline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program's text, the name it goes by, and what it finds on its standard input. Immutable. */
public final class SourceText {
    private final String name;
    private final String path;
    private final String text;
    private final List<String> lines;
    private final @Nullable String input;

    /**
     * @param name the file's name as shown in messages, lanes and tracebacks
     * @param text the whole text; line ends become {@code \n}, a byte order mark is dropped
     */
    public SourceText(String name, String text) {
        this(name, name, text);
    }

    /** As {@link #SourceText(String, String)}, with the path that the program itself sees in its tracebacks. */
    public SourceText(String name, String path, String text) {
        this(name, path, text, null);
    }

    private SourceText(String name, String path, String text, @Nullable String input) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        this.name = name;
        this.path = path;
        this.text = plain.startsWith("\uFEFF") ? plain.substring(1) : plain;
        this.lines = this.text.lines().toList();
        this.input = input;
    }

    /** The same program, which finds this on its standard input. */
    public SourceText reading(@Nullable String given) {
        return new SourceText(name, path, text, given);
    }

    /** What the program finds on its standard input; null where nothing was given. No part of what makes two equal. */
    public @Nullable String input() {
        return input;
    }

    public String name() {
        return name;
    }

    /** What tracebacks and {@code __file__} say; the name unless there is more to say. */
    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The text's lines without their ends. */
    public List<String> lines() {
        return lines;
    }

    /** Line {@code number}, counted from 1; empty when there is none. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceText that && name.equals(that.name) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
