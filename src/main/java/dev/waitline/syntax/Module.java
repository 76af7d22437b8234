package dev.waitline.syntax;

import java.util.List;

import dev.waitline.source.SourceText;

/** A whole program as a tree. */
public record Module(SourceText source, List<Stmt> body) {
    public Module {
        body = List.copyOf(body);
    }
}
