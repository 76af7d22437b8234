package dev.waitline.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** A program and what the parser makes of it, as the tables under {@code syntax/} give them. */
record SyntaxCase(String program, String result) {
    private static final String ARROW = "=> ";

    static Stream<SyntaxCase> table(String name) {
        try (InputStream in = SyntaxCase.class.getResourceAsStream("/syntax/" + name)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^----\n")).map(SyntaxCase::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SyntaxCase of(String block) {
        int arrow = block.lastIndexOf("\n" + ARROW);
        return new SyntaxCase(
                block.substring(0, arrow + 1),
                block.substring(arrow + 1 + ARROW.length()).strip());
    }

    @Override
    public String toString() {
        return program.strip().replace("\n", "\\n");
    }
}
