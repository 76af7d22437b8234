package dev.waitline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLinkTest {
    private static final Trace RUN = new Trace(
            new SourceText("a.py", "print('\u5929\u5730')\n"),
            new Schedule(List.of(Objects.requireNonNull(Choice.of("0x3")), Objects.requireNonNull(Choice.of("0x2")))),
            1);

    @Test
    void aLinkIsTheRunAtItsStep() throws ExportException {
        String link = RunLink.to("https://a.example/page.html?embed", RUN);

        assertThat(link).matches("https://a\\.example/page\\.html\\?embed#run=[A-Za-z0-9_-]+");
        assertThat(RunLink.isOne(link)).isTrue();
        assertThat(RunLink.read(link)).isEqualTo(RUN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", " http://localhost:8000/x.html#run=old ", "file:///home/a/page.html"})
    void aPageLiesAnywhere(String address) {
        assertThat(RunLink.page(address)).contains(address.strip().replace("#run=old", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page.html",
                "javascript:alert(1)",
                "https://",
                "https:///x",
                "https://a b",
                "mailto:a@b.example"
            })
    void whatIsNoAddressOfAPageIsNone(String address) {
        assertThat(RunLink.page(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#run=", "#run=!!", "#run=AAAA", "https://a.example/#run=eJw"})
    void aBrokenLinkIsRefusedInOneLine(String link) {
        assertThat(RunLink.isOne(link)).isTrue();
        assertThatThrownBy(() -> RunLink.read(link))
                .hasMessage("this link does not hold a run that can be read; take another copy of it");
    }

    @Test
    void whatIsNoLinkIsNone() {
        assertThat(RunLink.isOne("https://a.example/page.html")).isFalse();
        assertThat(RunLink.isOne("a.py")).isFalse();
    }

    @Test
    void aRunOfCPythonIsRefusedAsByAPage() {
        Trace real = new Trace(RUN.program(), new Schedule(RUN.schedule().choices(), "CPython 3.13.2"), 0);

        assertThatThrownBy(() -> RunLink.to("https://a.example", real))
                .hasMessage("this run was made on CPython 3.13.2, and a page runs the model; run it there");
    }
}
