package dev.waitline.source;

import java.util.List;

/**
 * A program's text and the name it goes by.
 *
 * @param name the file's name as shown in messages, lanes and tracebacks
 * @param text the whole text; line ends are {@code \n}
 */
public record SourceText(String name, String text) {
    public SourceText {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
    }

    /** The text's lines without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /** Line {@code number}, counted from 1; empty when there is none. */
    public String line(int number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }
}
