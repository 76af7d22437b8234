package dev.waitline.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.program.Symbols;
import dev.waitline.source.SourceText;
import dev.waitline.syntax.Module;
import dev.waitline.syntax.Parser;
import dev.waitline.syntax.Stmt;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a name of a body is found. In the sources {@code ;} ends a line and {@code >} indents; the places are those of
 * CPython 3.11.
 */
class ScopesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        def f():;>x = 1                                             | f     | x | local
        def f(x):;>return x                                         | f     | x | local
        def f():;>return x                                          | f     | x | global
        def f():;>global x;>x = 1                                   | f     | x | global
        def f():;>x += 1                                            | f     | x | local
        def f():;>del x                                             | f     | x | local
        def f():;>import x.y                                        | f     | x | local
        def f():;>import y as x                                     | f     | x | local
        def f():;>for x in y: pass                                  | f     | x | local
        def f():;>with y as x: pass                                 | f     | x | local
        def f():;>try: pass;>except E as x: pass                    | f     | x | local
        def f():;>a, (b, *x) = y                                    | f     | x | local
        def f():;>x.y = 1                                           | f     | x | global
        def f():;>x[0] = 1                                          | f     | x | global
        def f():;>x: int                                            | f     | x | local
        def f():;>if (x := 1): pass                                 | f     | x | local
        def f():;>def x(): pass                                     | f     | x | local
        def f():;>class x: pass                                     | f     | x | local
        def f():;>x = 1;>def g():;>>return x                        | f     | x | cell
        def f():;>x = 1;>def g():;>>return x                        | f.g   | x | free
        def f():;>x = 1;>def g():;>>x = 2                           | f     | x | local
        def f():;>x = 1;>def g():;>>x = 2                           | f.g   | x | local
        def f():;>x = 1;>def g():;>>nonlocal x;>>x = 2              | f     | x | cell
        def f():;>x = 1;>def g():;>>nonlocal x;>>x = 2              | f.g   | x | free
        def f():;>x = 1;>def g():;>>global x;>>x = 2                | f     | x | local
        def f():;>x = 1;>def g():;>>global x;>>x = 2                | f.g   | x | global
        def f():;>global x;>x = 1;>def g():;>>return x              | f.g   | x | global
        def f(x):;>def g():;>>def h():;>>>return x                  | f     | x | cell
        def f(x):;>def g():;>>def h():;>>>return x                  | f.g   | x | free
        def f(x):;>def g():;>>def h():;>>>return x                  | f.g.h | x | free
        def f(x):;>return lambda: x                                 | f     | x | cell
        def f(x):;>return lambda x: x                               | f     | x | local
        def f(x):;>return [x for _ in y]                            | f     | x | cell
        def f(x):;>return [_ for _ in x]                            | f     | x | local
        def f():;>return [(x := i) for i in y]                      | f     | x | cell
        def f(x):;>def g(a=x): pass                                 | f     | x | local
        def f(x):;>class C:;>>y = x                                 | f     | x | cell
        def f(x):;>class C:;>>y = x                                 | f.C   | x | free
        class C:;>x = 1                                             | C     | x | name
        class C:;>x = 1;>def f(self):;>>return x                    | C.f   | x | global
        class C:;>global x;>x = 1                                   | C     | x | global
        def f():;>x = 1;>class C:;>>x = 2;>>def g(self):;>>>return x | f    | x | cell
        def f():;>x = 1;>class C:;>>x = 2;>>def g(self):;>>>return x | f.C.g | x | free
        """)
    void findsWhereANameIs(String source, String path, String name, String place) {
        Module module =
                Parser.parse(new SourceText("x.py", source.replace(";", "\n").replace(">", "    ") + "\n"));
        Scopes scopes = Scopes.of(module, new Symbols());
        Object node = module;
        List<Stmt> body = module.body();
        for (String part : path.split("\\.")) {
            node = named(body, part);
            body = body(node);
        }
        Scope scope = scopes.of(node);

        String found = switch (scope.place(name)) {
            case CELL -> scope.free.contains(name) ? "free" : "cell";
            case LOCAL -> "local";
            case GLOBAL -> "global";
            case NAME -> "name";
        };
        assertThat(found).isEqualTo(place);
    }

    private static Stmt named(List<Stmt> body, String name) {
        return body.stream()
                .filter(s -> s instanceof Stmt.FunctionDef f && f.name().equals(name)
                        || s instanceof Stmt.ClassDef c && c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Stmt> body(Object node) {
        return node instanceof Stmt.FunctionDef f ? f.body() : ((Stmt.ClassDef) node).body();
    }
}
