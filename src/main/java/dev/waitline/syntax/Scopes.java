package dev.waitline.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where the tree builder stands: in what kind of body, and inside how many of its loops. */
final class Scopes {
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        LAMBDA,
        COMPREHENSION
    }

    private static final class Scope {
        final Kind kind;
        int loops;
        /** For each {@code except*} around the place, the innermost first, how many loops stand around that. */
        final Deque<Integer> groupHandlers = new ArrayDeque<>();

        Scope(Kind kind) {
            this.kind = kind;
        }
    }

    private final Complaints complaints;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    Scopes(Complaints complaints) {
        this.complaints = complaints;
        enter(Kind.MODULE);
    }

    void enter(Kind kind) {
        scopes.push(new Scope(kind));
    }

    void leave() {
        scopes.pop();
    }

    void enterLoop() {
        scopes.element().loops++;
    }

    void leaveLoop() {
        scopes.element().loops--;
    }

    void enterGroupHandler() {
        scopes.element().groupHandlers.push(scopes.element().loops);
    }

    void leaveGroupHandler() {
        scopes.element().groupHandlers.pop();
    }

    boolean atModule() {
        return scopes.element().kind == Kind.MODULE;
    }

    void requireLoop(int offset, String keyword) {
        if (scopes.element().loops == 0) {
            throw complaints.at(offset, "'" + keyword + "' outside a loop", "put it inside a 'for' or 'while'");
        }
        Integer around = scopes.element().groupHandlers.peek();
        if (around != null && around == scopes.element().loops) {
            throw leavesGroupHandler(offset, keyword);
        }
    }

    private RuntimeException leavesGroupHandler(int offset, String keyword) {
        return complaints.at(
                offset,
                "'" + keyword + "' may not leave an 'except*' block",
                "note it in a variable, and leave behind the 'try'");
    }

    void requireFunction(int offset, String keyword) {
        if (keyword.equals("return") && !scopes.element().groupHandlers.isEmpty()) {
            throw leavesGroupHandler(offset, keyword);
        }
        switch (scopes.element().kind) {
            case FUNCTION -> {}
            case LAMBDA -> {}
            case COMPREHENSION ->
                throw complaints.at(offset, "'" + keyword + "' inside a comprehension", "write a loop instead");
            case MODULE, CLASS ->
                throw complaints.at(offset, "'" + keyword + "' outside a function", "put it inside a 'def'");
        }
    }
}
