package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.app.InstalledEngines;
import dev.waitline.cli.Commands;
import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import dev.waitline.export.ExportException;
import dev.waitline.export.Format;
import dev.waitline.export.Request;
import dev.waitline.export.Runs;
import dev.waitline.export.Stretch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportingTest {
    private Window window;
    private Exporting exporting;

    /** Three wait, and one has been notified. */
    @BeforeEach
    void open() {
        window = Window.started();
        for (int thread : new int[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0}) {
            int next = window.position() + 1;
            window.model.playing().step(thread);
            window.until(() -> window.position() == next);
        }
        exporting = window.model.exporting();
        exporting.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Exporting.Made made() {
        window.until(() -> !exporting.makingProperty().get());
        return Objects.requireNonNull(exporting.madeProperty().get());
    }

    private String problem() {
        window.until(() -> !exporting.problemProperty().get().isEmpty());
        return exporting.problemProperty().get();
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "HTML")
    void whatIsMadeIsWhatAnybodyElseMakesOfTheRun(Format format) throws ExportException {
        exporting.formatProperty().set(format);

        assertThat(made().bytes())
                .isEqualTo(Runs.export(3, Request.of(format, Stretch.until(24)).at(format.usualScale())));
    }

    /** All that can be chosen, in some form or other; the last of each is what the command line would take anyway. */
    private void choose(Format format) {
        exporting.formatProperty().set(format);
        exporting.spanProperty().set(Exporting.Span.STEPS);
        exporting.fromProperty().set(4);
        exporting.toProperty().set(20);
        exporting.show(Part.CODE, true);
        exporting.show(Part.QUEUES, false);
        exporting.themeProperty().set(Theme.PRINT);
        exporting.sizeProperty().set(format == Format.PDF ? Size.PAGE : new Size(1400, 0));
        exporting.scaleProperty().set(3);
        exporting.carriesProperty().set(format != Format.PNG);
        exporting.storyboardProperty().set(format == Format.SVG);
        exporting.momentsProperty().set(List.of(12, 6));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "HTML")
    void theCommandLineThatIsShownMakesTheSameBytes(Format format, @TempDir Path folder) throws IOException {
        Path run = folder.resolve("run.svg");
        exporting.formatProperty().set(Format.SVG);
        Files.write(run, made().bytes());
        choose(format);
        byte[] ours = made().bytes();
        Path out = folder.resolve("out");
        List<String> words =
                new ArrayList<>(List.of(exporting.commandLineProperty().get().split(" ")));
        assertThat(words.removeFirst()).isEqualTo("waitline");
        words.replaceAll(w -> w.equals("RUN") ? run.toString() : w);
        words.addAll(List.of("--out", out.toString()));

        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        assertThat(Commands.run(words, new InstalledEngines(false), nowhere, nowhere))
                .isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(ours);
    }

    @Test
    void theWholeRunIsThereWhereverTheWindowStands() throws ExportException {
        window.model.playing().toStart();
        window.until(() -> window.position() == 0);
        exporting.formatProperty().set(Format.TEXT);
        exporting.spanProperty().set(Exporting.Span.WHOLE);

        assertThat(made().text()).isEqualTo(Runs.text(3, Request.of(Format.TEXT, Stretch.ALL)));
    }

    @Test
    void whatIsDrawnHasAPictureForEachPageAndATextHasNone() throws IOException {
        exporting.formatProperty().set(Format.PDF);
        exporting.sizeProperty().set(Size.PAGE);
        exporting.show(Part.CODE, true);
        exporting.show(Part.OUTPUT, true);
        List<byte[]> pages = made().pictures();
        assertThat(pages).isNotEmpty();
        assertThat(ImageIO.read(new ByteArrayInputStream(pages.getFirst())).getWidth())
                .isEqualTo(2 * 794);

        exporting.formatProperty().set(Format.MERMAID);
        assertThat(made().pictures()).isEmpty();
    }

    @Test
    void whatCannotBeMadeIsSaidInOneLineAndGoesWithTheNextWish() {
        exporting.spanProperty().set(Exporting.Span.STEPS);
        exporting.fromProperty().set(9);
        exporting.toProperty().set(3);
        assertThat(problem()).hasLineCount(1).startsWith("this run has the steps 0 to 24, and not steps 9..3; ");

        exporting.toProperty().set(12);
        assertThat(made().request().stretch()).isEqualTo(new Stretch(9, 12));
        assertThat(exporting.problemProperty().get()).isEmpty();
    }

    @Test
    void theLastPartStays() {
        for (Part part : Part.values()) {
            exporting.show(part, false);
        }

        assertThat(exporting.showProperty().get()).hasSize(1);
        assertThat(made().bytes()).isNotEmpty();
    }

    @Test
    void nothingIsMadeWhileItIsClosed() {
        made();
        exporting.close();
        exporting.formatProperty().set(Format.SVG);
        window.pass(200);

        assertThat(exporting.madeProperty().get()).isNull();
    }

    @Test
    void aCopyHasAPictureAndItsTableAndACopiedTextIsTheText() throws ExportException {
        exporting.themeProperty().set(Theme.DARK);
        Exporting.Copied picture = copied();
        assertThat(picture.png())
                .isEqualTo(
                        Runs.export(3, Request.of(Format.PNG, Stretch.until(24)).in(Theme.DARK)));
        assertThat(picture.svg()).startsWith("<").contains("</svg>");
        assertThat(picture.text()).contains("cond");

        exporting.formatProperty().set(Format.MERMAID);
        Exporting.Copied text = copied();
        assertThat(text.png()).isNull();
        assertThat(text.text()).startsWith("sequenceDiagram");
    }

    private Exporting.Copied copied() {
        AtomicReference<Exporting.@Nullable Copied> copied = new AtomicReference<>();
        exporting.copy(copied::set, why -> {
            throw new AssertionError(why);
        });
        window.until(() -> copied.get() != null);
        return Objects.requireNonNull(copied.get());
    }

    @Test
    void aFileIsCalledByProgramAndStep() {
        assertThat(exporting.fileName()).isEqualTo("three_waiters-step-24.png");
        exporting.spanProperty().set(Exporting.Span.WHOLE);
        exporting.formatProperty().set(Format.MARKDOWN);

        assertThat(exporting.fileName()).isEqualTo("three_waiters.md");
    }
}
