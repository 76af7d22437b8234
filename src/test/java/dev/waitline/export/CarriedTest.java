package dev.waitline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.diagram.Theme;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Session;
import dev.waitline.session.ThreeWaiters;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.TraceJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarriedTest {
    private static final int STEP = 18;

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF", "GIF", "APNG"})
    void aPictureIsTheRunAgain(Format format) throws Exception {
        byte[] picture = Runs.export(3, Request.of(format, Stretch.until(STEP)).at(1));
        Trace trace = TraceJson.read(Carried.in(picture));

        assertThat(trace.program()).isEqualTo(ThreeWaiters.source(3));
        try (Session before = Runs.notified(3);
                Session after = new Session(ModelEngine.open(trace.program()))) {
            after.replay(trace);
            assertThat(after.position()).isEqualTo(STEP);
            assertThat(after.length()).isEqualTo(before.length());
            assertThat(after.moments(0, after.length())).isEqualTo(before.moments(0, before.length()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF", "GIF", "APNG"})
    void theRunCanBeLeftOut(Format format) throws ExportException {
        Request request = Request.of(format, Stretch.ALL).at(1);
        byte[] picture = Runs.export(
                3, new Request(format, Stretch.ALL, Request.USUAL, Theme.LIGHT, request.size(), 1, false, null));

        assertThatThrownBy(() -> Carried.in(picture))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("there is no run inside this picture; ");
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF", "GIF", "APNG"})
    void aBrokenPictureIsNamedSo(Format format) throws ExportException {
        byte[] picture = Runs.export(3, Request.of(format, Stretch.ALL).at(1));

        assertThatThrownBy(() -> Carried.in(Arrays.copyOf(picture, 200)))
                .isInstanceOf(ExportException.class)
                .hasMessageMatching("(this picture is broken|there is no run inside this picture).*");
    }

    @Test
    void aPictureOfANewerVersionIsNamedSo() throws ExportException {
        String svg = Runs.text(3, Request.of(Format.SVG, Stretch.ALL))
                .replace("&quot;waitline&quot;:1", "&quot;waitline&quot;:2");
        String carried = Carried.in(svg.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> TraceJson.read(carried))
                .isInstanceOf(FormatException.class)
                .hasMessage("this file is of version 2; this Waitline reads version 1");
    }

    @Test
    void otherFilesAreNoPictures() {
        for (String text : Set.of("print(1)\n", "{\"waitline\":1}", "<html></html>", "")) {
            assertThat(Carried.isPicture(text.getBytes(StandardCharsets.UTF_8))).isFalse();
        }
    }
}
