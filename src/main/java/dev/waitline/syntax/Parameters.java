package dev.waitline.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function or lambda, without their annotations.
 *
 * @param positional the parameters before any star, in order; the first {@code positionalOnly} of them stand before a
 *     slash
 * @param star the name behind {@code *}, or null
 * @param keywordOnly those after {@code *} or {@code *args}
 * @param doubleStar the name behind {@code **}, or null
 */
public record Parameters(
        List<Parameter> positional,
        int positionalOnly,
        @Nullable String star,
        List<Parameter> keywordOnly,
        @Nullable String doubleStar) {

    public Parameters {
        positional = List.copyOf(positional);
        keywordOnly = List.copyOf(keywordOnly);
    }

    /**
     * One parameter.
     *
     * @param defaultValue evaluated where the function is defined, or null when the argument is required
     */
    public record Parameter(String name, @Nullable Expr defaultValue) {}
}
