package dev.waitline.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

    static Stream<SyntaxCase> accepted() {
        return SyntaxCase.table("accepted.txt");
    }

    static Stream<SyntaxCase> refused() {
        return SyntaxCase.table("refused.txt");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void makesTheTreeThatTheTableShows(SyntaxCase aCase) {
        assertThat(Sketch.of(aCase.program())).isEqualTo(aCase.result());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithTheMessageThatTheTableShows(SyntaxCase aCase) {
        SourceException refusal = catchThrowableOfType(SourceException.class, () -> Sketch.of(aCase.program()));
        assertThat(refusal).hasMessage(aCase.result());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment", "\f\n", "   \n\t# c\n", "\uFEFF"})
    void anEmptyProgramHasNoStatements(String program) {
        assertThat(parse(program)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"if a:\n  b", "if a:\n  b\n", "if a:\n  b\n    # deep\n# none", "if a:\r\n  b\r\n", "if a: b"})
    void lineEndsAndCommentsDoNotMatter(String program) {
        assertThat(Sketch.of(program)).isEqualTo("If(a, [ExprStmt(b)], [])");
    }

    @Test
    void spansAreExactAndCountFromOne() {
        List<Stmt> body = parse("x = 1\n\nif x:\n    中 = f(a,  b)\n\n@d\ndef g():\n    pass\nz\n");
        assertThat(body).map(s -> s.span().toString()).containsExactly("1:1-1:6", "3:1-4:17", "7:1-8:9", "9:1-9:2");
        Stmt.Assign inner = (Stmt.Assign) ((Stmt.If) body.get(1)).then().getFirst();
        assertThat(inner.value().span()).hasToString("4:9-4:17");
        assertThat(((Expr.Call) inner.value()).arguments())
                .map(a -> a.value().span().toString())
                .containsExactly("4:11-4:12", "4:15-4:16");
    }

    @Test
    void expressionsInAnFStringHaveTheirPlaceInTheFile() {
        Stmt.ExprStmt statement =
                (Stmt.ExprStmt) parse("\nf'''中\n {a.b} {c:>{width}}'''").getFirst();
        Expr.FString text = (Expr.FString) statement.value();
        assertThat(text.parts())
                .filteredOn(Expr.FString.Field.class::isInstance)
                .map(p -> ((Expr.FString.Field) p).value().span().toString())
                .containsExactly("3:3-3:6", "3:9-3:10");
        assertThat(text.span()).hasToString("2:1-3:23");
    }

    @Test
    void anElifStartsAtItsKeyword() {
        Stmt.If statement = (Stmt.If) parse("if a:\n  b\nelif c:\n  d\n").getFirst();
        assertThat(statement.otherwise().getFirst().span()).hasToString("3:1-4:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{1: ", "f("})
    void nestingBeyondTheLimitIsRefusedAndNotACrash(String open) {
        assertThatThrownBy(() -> parse("x = " + open.repeat(5000)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("brackets are nested more than 200 deep");
    }

    @Test
    void twoHundredBracketsAreStillFine() {
        assertThat(parse("x = " + "[".repeat(200) + "]".repeat(200))).hasSize(1);
    }

    @Test
    void aHundredAndOneIndentsAreRefused() {
        String steps =
                IntStream.range(0, 101).mapToObj(i -> " ".repeat(i) + "if x:\n").collect(Collectors.joining());
        assertThatThrownBy(() -> parse(steps + " ".repeat(101) + "pass"))
                .hasMessageContaining("blocks are nested more than 100 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not ", "-", "lambda: ", "a if b else ", "a ** "})
    void longChainsThatNestToTheRightAreRefusedAndNotACrash(String link) {
        assertThatThrownBy(() -> parse("x = " + link.repeat(20_000) + "1"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void longFlatProgramsCostNoStack() {
        assertThat(parse("x = [" + "1, ".repeat(200_000) + "]")).hasSize(1);
        assertThat(parse("x = a" + " + a".repeat(2_000))).hasSize(1);
        assertThat(parse("x = a" + " and a".repeat(2_000))).hasSize(1);
        assertThat(parse("x = a" + ".b()".repeat(2_000))).hasSize(1);
        assertThat(parse("if a: b\n" + "elif a: b\n".repeat(500))).hasSize(1);
    }

    private static List<Stmt> parse(String program) {
        return Parser.parse(new SourceText("p.py", program)).body();
    }
}
