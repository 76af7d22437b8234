package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.app.InstalledEngines;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    private static final String LOST = """
        import threading
        cond = threading.Condition()
        def child():
            with cond:
                cond.wait()
        t = threading.Thread(target=child, name="A")
        t.start()
        with cond:
            cond.notify()
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String program = "";

    @BeforeEach
    void write() throws IOException {
        program = Files.writeString(folder.resolve("lost.py"), LOST).toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Commands.run(
                List.of(arguments),
                new InstalledEngines(false),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void textsGoToStandardOutput() {
        assertThat(run("export", program, "--to", "markdown")).isZero();
        assertThat(out()).startsWith("# lost.py\n").contains("| step | MainThread | A |");
        assertThat(err()).isEmpty();
    }

    @Test
    void theOutcomeThatIsNamedIsShown() {
        assertThat(run("export", program, "--to", "text", "--outcome", "1")).isZero();
        String first = out();
        assertThat(run("export", program, "--to", "text", "--outcome", "2")).isZero();

        assertThat(first + out()).contains("the notify is lost").contains("wait() returned");
        assertThat(first).isNotEqualTo(out());
        assertThat(run("export", program, "--to", "text", "--outcome", "9")).isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains("the search found 2 outcomes, and no number 9; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "gif"})
    void aPictureIsARunAgain(String format) throws IOException {
        String picture = place("a." + format);
        assertThat(run("export", program, "--to", format, "--seed", "4", "--at", "7", "--out", picture))
                .isZero();
        run("export", program, "--to", "text", "--seed", "4", "--at", "7");
        String table = out();

        assertThat(run("export", picture, "--to", "text")).isZero();
        assertThat(out()).isEqualTo(table);
        assertThat(run("export", program, "--to", "text", "--schedule", picture, "--at", "7"))
                .isZero();
        assertThat(out()).isEqualTo(table);
        int status = run("run", program, "--seed", "4");
        assertThat(run("run", program, "--schedule", picture)).isEqualTo(status);
        assertThat(files()).containsExactly("a." + format, "lost.py");
    }

    @Test
    void aPictureWithoutARunIsNamedInOneLine() {
        String picture = place("a.png");
        run("export", program, "--to", "png", "--no-run", "--out", picture);

        assertThat(run("export", picture, "--to", "svg", "--out", place("b.svg")))
                .isEqualTo(2);
        assertThat(err()).hasLineCount(1).startsWith(picture + ": there is no run inside this picture; ");
        assertThat(run("run", program, "--schedule", picture)).isEqualTo(102);
        assertThat(err()).hasLineCount(1).startsWith(picture + ": there is no run inside this picture; ");
    }

    @Test
    void aFileThatIsThereIsWrittenOverOnlyWhenThatIsSaid() throws IOException {
        String picture = Files.writeString(folder.resolve("a.svg"), "mine").toString();

        assertThat(run("export", program, "--to", "svg", "--out", picture)).isEqualTo(2);
        assertThat(err()).isEqualTo(picture + ": this file is there already; --force writes over it\n");
        assertThat(Path.of(picture)).hasContent("mine");
        assertThat(run("export", program, "--to", "svg", "--out", picture, "--force"))
                .isZero();
        assertThat(Files.readString(Path.of(picture))).startsWith("<?xml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --to bmp | --to knows no 'bmp'; there are png,
        --to png --at 99 | this run has the steps 0 to
        --to png --steps 4..2 | this run has the steps 0 to
        --to png --steps four | --steps needs the numbers of two steps
        --to png --at 3 --steps 1..2 | mutually exclusive
        --to png --show lanes,hats | --show knows no 'hats'; there are lanes,
        --to png --theme blue | --theme knows no 'blue'; there are light, dark, slides, print
        --to png --size large | --size knows no 'large'; there are
        --to png --size 60x40 | this has no room on 60 x 40;
        --to png --scale 0 | --scale needs a number above 0
        --to png --seed 1 --outcome 2 | mutually exclusive
        --to gif --storyboard | --storyboard is for svg, png and pdf;
        --to png --step-size mile | --step-size knows no 'mile'; there are statement,
        """)
    void badInputIsOneLineAndLeavesNothing(String options, String line) throws IOException {
        String[] given = ("export " + program + " --out " + place("a.png") + " " + options).split(" ");

        assertThat(run(given)).isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains(line);
        assertThat(out()).isEmpty();
        assertThat(files()).containsExactly("lost.py");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsNamedBeforeTheWork() {
        String nowhere = place("none/a.png");
        assertThat(run("export", program, "--to", "png", "--out", nowhere)).isEqualTo(2);
        assertThat(err()).isEqualTo(nowhere + ": there is no such folder; make it, or name another place\n");
        assertThat(run("export", program, "--to", "png", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains("this is a folder");
    }

    @Test
    void aScheduleOfAnotherProgramIsNamedInOneLine() throws IOException {
        String other = Files.writeString(folder.resolve("b.py"), "print(1)\n").toString();
        String picture = place("a.svg");
        run("export", program, "--to", "svg", "--out", picture);

        assertThat(run("export", other, "--to", "text", "--schedule", picture)).isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains("the schedule does not fit at step ");
    }

    @Test
    void aProgramThatIsRefusedEndsWith102() throws IOException {
        String refused = Files.writeString(folder.resolve("b.py"), "async def f(): pass\n")
                .toString();
        assertThat(run("export", refused, "--to", "text")).isEqualTo(102);
        assertThat(err()).hasLineCount(1).startsWith(refused + ":1:1: ");
    }

    @Test
    void saysWhatASiteNeeds() throws IOException {
        assertThat(run("export", "lessons", "--to", "site")).isEqualTo(Exit.USAGE);
        assertThat(err()).isEqualTo("--to site: this needs --out with the folder to write into\n");

        assertThat(run("export", program, "--to", "site", "--out", folder.toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).endsWith("lost.py: this is no folder; name a folder of programs, a course, or lessons\n");

        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("export", empty.toString(), "--to", "site", "--out", folder.toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).endsWith("empty: there are no programs in this folder; their names end in .py\n");

        assertThat(run("export", folder.toString(), "--to", "site", "--out", program))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).endsWith("lost.py: this is a file; name a folder\n");

        Files.writeString(empty.resolve("wrong.py"), "print(\n");
        assertThat(run("export", empty.toString(), "--to", "site", "--out", folder.toString()))
                .isEqualTo(Exit.REFUSED);
        assertThat(err()).startsWith("wrong.py:1:");
    }

    @Test
    void whyThoseWhoWaitDoNotMoveIsTextAndWhoWaitsForWhomADrawing() {
        assertThat(run("export", program, "--to", "text", "--outcome", "1", "--show", "why"))
                .isZero();
        assertThat(out().lines().skip(2))
                .containsExactly(
                        "MainThread is done: Python waits for A to end",
                        "  which itself waits in the queue of cond, place 1 of 1",
                        "  only a notify can wake it",
                        "  no other thread can run: it waits for ever");
        assertThat(run("export", program, "--to", "markdown", "--outcome", "1", "--show", "why"))
                .isZero();
        assertThat(out()).contains("\n- MainThread is done: Python waits for A to end\n    - which itself waits");

        assertThat(run("export", program, "--to", "svg", "--outcome", "1", "--show", "graph,why"))
                .isZero();
        assertThat(out()).contains(">waits for the end of<", ">only a notify can wake it<");
        assertThat(run("export", program, "--to", "svg", "--at", "0", "--show", "graph,why"))
                .isZero();
        assertThat(out()).doesNotContain("waits");
    }

    /** Our classes once more, but for the script of pages. */
    private static final class WithoutScript extends URLClassLoader {
        WithoutScript() throws IOException {
            super(urls(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] urls() throws IOException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(new URL[0]);
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.endsWith("/page.js") ? null : super.getResource(name);
        }
    }

    @Test
    void whereTheScriptOfPagesWasNotBuiltOneLineSaysWhatBuildsIt() throws Exception {
        try (WithoutScript loader = new WithoutScript()) {
            Class<?> engines = loader.loadClass("dev.waitline.engine.Engines");
            Object installed = loader.loadClass("dev.waitline.app.InstalledEngines")
                    .getConstructor(boolean.class)
                    .newInstance(false);
            Object status = loader.loadClass("dev.waitline.cli.Commands")
                    .getMethod("run", List.class, engines, PrintStream.class, PrintStream.class)
                    .invoke(
                            null,
                            List.of("export", program, "--to", "html", "--out", place("a.html")),
                            installed,
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8));
            assertThat(status).isEqualTo(2);
        }

        assertThat(err()).isEqualTo(program + ": the script of pages was not built; mvn package builds it\n");
        assertThat(files()).containsExactly("lost.py");
    }

    @Test
    void aPageIsNothingWithoutItsRun() {
        assertThat(run(
                        "export",
                        program,
                        "--to",
                        "html",
                        "--no-run",
                        "--out",
                        folder.resolve("a.html").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).endsWith("a page is nothing without its run; leave out --no-run\n");
    }
}
