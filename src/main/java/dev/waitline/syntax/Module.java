package dev.waitline.syntax;

import dev.waitline.source.SourceText;
import java.util.List;

/** A whole program as a tree. */
public record Module(SourceText source, List<Stmt> body) {
    public Module {
        body = List.copyOf(body);
    }
}
