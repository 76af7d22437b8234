package dev.waitline.engine.cpython;

import dev.waitline.corpus.Chosen;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test that has a Python as its parameter: one of those found, each method another; all with {@code -Dwaitline.pythons=all}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("pythons")
@ParameterizedTest(allowZeroInvocations = true)
@ArgumentsSource(OnPythons.InTurn.class)
@interface OnPythons {

    final class InTurn implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            int turn = context.getRequiredTestMethod().getName().hashCode();
            return Chosen.inTurn(turn, RealPythons.all()).stream().map(Arguments::of);
        }
    }
}
