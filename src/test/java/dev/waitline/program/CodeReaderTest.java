package dev.waitline.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.compile.Compiler;
import dev.waitline.compile.KnownModules;
import dev.waitline.machine.module.Library;
import dev.waitline.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {
    private static final Code.Module M = new Code.Module(1, "m", Code.Module.Shown.STEPPED);

    @ParameterizedTest
    @ValueSource(strings = {"threading", "queue", "futures", "builtins", "enum"})
    void readsWhatWasWritten(String module) throws IOException {
        Code code = compile(text(module));
        byte[] bytes = bytes(code);
        Code read = CodeReader.read(bytes, code.header().source(), M);
        assertThat(bytes(Objects.requireNonNull(read))).isEqualTo(bytes);
        assertThat(read.toString()).isEqualTo(code.toString());
    }

    @Test
    void doesNotTakeWhatWasMadeFromAnotherText() throws IOException {
        byte[] bytes = bytes(compile("x = 1\n"));
        SourceText changed = new SourceText("m", "x = 2\n");
        assertThat(CodeReader.read(bytes, changed, M)).isNull();
    }

    @Test
    void keepsEveryKindOfConstant() throws IOException {
        Code code = compile("""
            class A(object):
                def f(self, *, a=1, **k): return (None, ..., True, False, -7, 10**30, 123456789012345678901, 1.5, 'é')
            print(1, sep=lambda x: x)
            """);
        byte[] bytes = bytes(code);
        Code read = CodeReader.read(bytes, code.header().source(), M);
        assertThat(bytes(Objects.requireNonNull(read))).isEqualTo(bytes);
    }

    private static Code compile(String text) {
        return new Compiler(new Trusting()).compile(new SourceText("m", text), M);
    }

    /** Takes what a text imports on trust. */
    private record Trusting() implements KnownModules {
        @Override
        public boolean has(String module) {
            return true;
        }

        @Override
        public boolean has(String module, String name) {
            return true;
        }

        @Override
        public boolean hasBuiltin(String name) {
            return true;
        }

        @Override
        public Collection<String> modules() {
            return List.of();
        }

        @Override
        public Collection<String> names(String module) {
            return List.of();
        }
    }

    private static byte[] bytes(Code code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CodeWriter.write(code, out);
        return out.toByteArray();
    }

    private static String text(String module) throws IOException {
        try (InputStream in = Library.class.getResourceAsStream("/dev/waitline/library/" + module + ".py")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
