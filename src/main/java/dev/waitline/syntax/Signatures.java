package dev.waitline.syntax;

import dev.waitline.syntax.Parameters.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Collects the parameters of one function or lambda in source order, and refuses the orders that Python refuses. */
final class Signatures {
    private final Complaints complaints;
    private final List<Parameter> positional = new ArrayList<>();
    private final List<Parameter> keywordOnly = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int positionalOnly;
    private boolean slash;
    private boolean starred;
    private @Nullable Token bareStar;
    private @Nullable String star;
    private @Nullable String doubleStar;

    Signatures(Complaints complaints) {
        this.complaints = complaints;
    }

    void plain(Token at, String name, @Nullable Expr defaultValue) {
        notAfterDoubleStar(at);
        name(at, name);
        if (starred) {
            bareStar = null;
            keywordOnly.add(new Parameter(name, defaultValue));
            return;
        }
        if (defaultValue == null
                && !positional.isEmpty()
                && positional.getLast().defaultValue() != null) {
            throw complaints.at(
                    at,
                    "parameter '" + name + "' without a default follows one with a default",
                    "give it a default, or move it forward");
        }
        positional.add(new Parameter(name, defaultValue));
    }

    void slash(Token at) {
        if (slash || starred || doubleStar != null || positional.isEmpty()) {
            throw complaints.at(at, "'/' cannot stand here", "put one '/' behind the positional-only parameters");
        }
        slash = true;
        positionalOnly = positional.size();
    }

    void star(Token at, @Nullable String name) {
        notAfterDoubleStar(at);
        if (starred) {
            throw complaints.at(at, "a second '*' among the parameters", "keep one");
        }
        starred = true;
        if (name == null) {
            bareStar = at;
        } else {
            name(at, name);
            star = name;
        }
    }

    void doubleStar(Token at, String name) {
        notAfterDoubleStar(at);
        name(at, name);
        doubleStar = name;
    }

    Parameters parameters() {
        if (bareStar != null) {
            throw complaints.at(bareStar, "no parameter follows the '*'", "name one behind it, or remove it");
        }
        return new Parameters(positional, positionalOnly, star, keywordOnly, doubleStar);
    }

    private void notAfterDoubleStar(Token at) {
        if (doubleStar != null) {
            throw complaints.at(at, "a parameter follows '**" + doubleStar + "'", "put the '**' parameter last");
        }
    }

    private void name(Token at, String name) {
        if (!seen.add(name)) {
            throw complaints.at(at, "parameter '" + name + "' occurs twice", "rename one of the two");
        }
    }
}
