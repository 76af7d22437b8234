package dev.waitline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import dev.waitline.golden.Golden;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each format, opened by something else than Waitline. */
class ExporterTest {
    private static final int CHILDREN = 3;
    private static final int END = 24;

    private static final Golden GOLDEN = Golden.in(
            "golden/exports", List.of("three-waiters.md", "three-waiters.txt", "three-waiters.mmd", "lanes.svg"));

    @TempDir
    private Path folder;

    private static Request all(Format format) {
        return new Request(format, Stretch.ALL, EnumSet.allOf(Part.class), Theme.LIGHT, Size.USUAL, 1, true, null);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "HTML")
    void theSameRequestMakesTheSameBytes(Format format) throws ExportException {
        assertThat(Runs.export(CHILDREN, all(format))).isEqualTo(Runs.export(CHILDREN, all(format)));
    }

    @Test
    void textsAreAsTheyAreWritten() throws ExportException {
        GOLDEN.holds("three-waiters.md", Runs.text(CHILDREN, all(Format.MARKDOWN)));
        GOLDEN.holds("three-waiters.txt", Runs.text(CHILDREN, all(Format.TEXT)));
        GOLDEN.holds("three-waiters.mmd", Runs.text(CHILDREN, all(Format.MERMAID)));
        Request lanes = Request.of(Format.SVG, new Stretch(16, END));
        GOLDEN.holds(
                "lanes.svg",
                Runs.text(
                                CHILDREN,
                                new Request(
                                        lanes.format(),
                                        lanes.stretch(),
                                        EnumSet.of(Part.LANES),
                                        Theme.PRINT,
                                        Size.COLUMN,
                                        1,
                                        false,
                                        null))
                        .replaceAll("base64,[^)]*", "base64,"));
        GOLDEN.hasNoOrphans();
    }

    @Test
    void anSvgIsXmlWithTextThatCanBeRead() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Runs.export(CHILDREN, all(Format.SVG))));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("three_waiters.py");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).startsWith("step 24 of 24. MainThread");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("MainThread", "    with cond:", "_waiters (deque, 2)");
    }

    @Test
    void anSvgIsDrawnByOthers() throws IOException, ExportException {
        Files.write(folder.resolve("a.svg"), Runs.export(CHILDREN, all(Format.SVG)));
        RealThing.run(folder, "rsvg-convert", "a.svg", "-o", "a.png");

        BufferedImage drawn = ImageIO.read(folder.resolve("a.png").toFile());
        BufferedImage ours = ImageIO.read(new ByteArrayInputStream(Runs.export(CHILDREN, all(Format.PNG))));
        assertThat(drawn.getWidth()).isEqualTo(ours.getWidth());
        assertThat(difference(drawn, ours)).as("parts of the picture").isLessThan(0.03);
    }

    /** How much of two pictures is not alike. */
    private static double difference(BufferedImage one, BufferedImage other) {
        int height = Math.min(one.getHeight(), other.getHeight());
        long far = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                far += Math.abs((one.getRGB(x, y) & 0xff) - (other.getRGB(x, y) & 0xff)) > 100 ? 1 : 0;
            }
        }
        return far / (double) (height * one.getWidth());
    }

    @Test
    void aPdfHasPagesWhoseTextCanBeFound() throws IOException, ExportException {
        Request paged = all(Format.PDF).sized(Size.PAGE);
        Files.write(folder.resolve("a.pdf"), Runs.export(CHILDREN, paged));

        assertThat(RealThing.run(folder, "pdfinfo", "a.pdf")).contains("Pages:           2", "A4");
        assertThat(RealThing.run(folder, "pdftotext", "-layout", "a.pdf", "-"))
                .contains("MainThread", "cond.notify(1)", "_waiters (deque, 2)", "page 2 of 2");
        assertThat(RealThing.run(folder, "pdffonts", "a.pdf")).contains("DejaVuSans-Bold", "yes yes yes");
    }

    @Test
    void aGifHasAFrameForEachDecisiveStepAndOnePalette() throws IOException, ExportException {
        byte[] gif = Runs.export(CHILDREN, Request.of(Format.GIF, Stretch.ALL).at(1));

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            int still = 0;
            int moving = 0;
            for (int i = 0; i < reader.getNumImages(true); i++) {
                int time = time(reader, i);
                assertThat(time).isIn(6, 120, 400);
                still += time == 6 ? 0 : 1;
                moving += time == 6 ? 1 : 0;
            }
            assertThat(still).isBetween(6, END);
            assertThat(moving).isGreaterThanOrEqualTo(10).isEqualTo(moving / 5 * 5);
        }
        Files.write(folder.resolve("a.gif"), gif);
        assertThat(RealThing.run(folder, "gifsicle", "--info", "a.gif"))
                .contains("global color table", "loop forever")
                .doesNotContain("local color table");
    }

    /** For how many hundredths of a second a frame is seen. */
    private static int time(ImageReader gif, int frame) throws IOException {
        var tree = (org.w3c.dom.Element) gif.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return Integer.parseInt(((org.w3c.dom.Element)
                        tree.getElementsByTagName("GraphicControlExtension").item(0))
                .getAttribute("delayTime"));
    }

    @Test
    void aGifOfTwentyStepsIsNotLarge() throws ExportException {
        assertThat(Runs.export(6, Request.of(Format.GIF, Stretch.ALL).at(1))).hasSizeLessThan(2_000_000);
    }

    @Test
    void anApngHasAGifsFramesAndEndsWithThePictureOfTheEnd() throws IOException, ExportException {
        byte[] apng = Runs.export(CHILDREN, Request.of(Format.APNG, Stretch.ALL).at(1));
        Files.write(folder.resolve("a.png"), apng);
        assertThat(apng).hasSizeLessThan(2_000_000);
        RealThing.run(folder, "apngdis", "a.png", "frame");
        List<Path> frames;
        try (Stream<Path> files = Files.list(folder)) {
            frames = files.filter(f -> String.valueOf(f.getFileName()).matches("frame\\d+\\.png"))
                    .sorted()
                    .toList();
        }
        ImageReader gif = ImageIO.getImageReadersByFormatName("gif").next();
        byte[] same = Runs.export(CHILDREN, Request.of(Format.GIF, Stretch.ALL).at(1));
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(same))) {
            gif.setInput(in);
            assertThat(frames).hasSize(gif.getNumImages(true));
        }
        BufferedImage last = ImageIO.read(frames.getLast().toFile());
        Request large = Request.of(Format.PNG, Stretch.ALL).at(1).sized(new Size(980, last.getHeight()));
        BufferedImage end = ImageIO.read(new ByteArrayInputStream(Runs.export(CHILDREN, large)));
        assertThat(difference(last, end)).isZero();
    }

    @Test
    void latexTakesThePicture() throws IOException, ExportException {
        Files.write(folder.resolve("a.tex"), Runs.export(CHILDREN, all(Format.TIKZ)));

        assertThat(RealThing.run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"))
                .contains("1 page")
                .doesNotContain("Overfull");
    }

    @Test
    void slicesOfATimelineLieInOneAnotherAndArrowsBeginAndEndInThem() throws ExportException {
        JsonNode trace = new JsonMapper().readTree(Runs.text(CHILDREN, all(Format.PERFETTO)));
        Map<Integer, List<double[]>> slices = new HashMap<>();
        List<JsonNode> ends = new ArrayList<>();
        int counters = 0;
        for (JsonNode event : trace.get("traceEvents")) {
            switch (event.get("ph").asString()) {
                case "X" ->
                    slices.computeIfAbsent(event.get("tid").asInt(), t -> new ArrayList<>())
                            .add(new double[] {
                                event.get("ts").asDouble(),
                                event.get("ts").asDouble() + event.get("dur").asDouble()
                            });
                case "s", "f" -> ends.add(event);
                case "C" -> counters++;
                default -> assertThat(event.get("ph").asString()).isEqualTo("M");
            }
        }
        assertThat(counters).isGreaterThanOrEqualTo(4);
        assertThat(slices).hasSize(CHILDREN + 1);
        slices.values().forEach(track -> {
            track.sort((a, b) -> Double.compare(a[0], b[0]));
            for (int i = 1; i < track.size(); i++) {
                assertThat(track.get(i)[0]).isGreaterThanOrEqualTo(track.get(i - 1)[1]);
            }
        });
        assertThat(ends).hasSizeGreaterThanOrEqualTo(2);
        for (JsonNode end : ends) {
            double at = end.get("ts").asDouble();
            boolean start = end.get("name").asString().startsWith("starts")
                    && end.get("ph").asString().equals("f");
            assertThat(start
                            || slices.getOrDefault(end.get("tid").asInt(), List.of()).stream()
                                    .anyMatch(s -> s[0] <= at && at <= s[1]))
                    .as("%s", end)
                    .isTrue();
        }
    }

    @Test
    void aStretchThatTheRunHasNotIsRefusedInOneLine() {
        assertThatThrownBy(() -> Runs.export(CHILDREN, Request.of(Format.SVG, Stretch.until(25))))
                .isInstanceOf(ExportException.class)
                .hasMessage("this run has the steps 0 to 24, and not step 25; choose among those");
        assertThatThrownBy(() -> Runs.export(CHILDREN, Request.of(Format.SVG, new Stretch(7, 3))))
                .hasMessage("this run has the steps 0 to 24, and not steps 7..3; choose among those");
    }

    @Test
    void whatHasNoRoomIsRefusedInOneLine() {
        assertThatThrownBy(() -> Runs.export(12, all(Format.PNG).sized(new Size(100, 100))))
                .hasMessageStartingWith("this has no room on 100 x 100; ");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12})
    void aSlideIsFilledAndNotOverfilled(int children) throws IOException, ExportException {
        byte[] png = Runs.export(
                children, Request.of(Format.PNG, Stretch.ALL).sized(Size.SLIDE).at(1));
        BufferedImage slide = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(slide.getWidth()).isEqualTo(1280);
        assertThat(slide.getHeight()).isEqualTo(720);
    }

    @Test
    void lettersOfOtherScriptsAreThereInEveryFormat() throws IOException, ExportException {
        String program = "print(\"\u5929\u5730\")\n";
        // PageTest looks at pages, whose script is there only once the package is made.
        for (Format format : EnumSet.complementOf(EnumSet.of(Format.HTML))) {
            byte[] made = Runs.export(program, all(format));
            assertThat(made).isNotEmpty();
            if (format == Format.SVG || format == Format.TEXT) {
                assertThat(new String(made, StandardCharsets.UTF_8)).contains("\u5929\u5730");
            }
        }
    }

    private static Request storyboard(List<Integer> moments) {
        return new Request(Format.SVG, Stretch.ALL, Request.USUAL, Theme.LIGHT, Size.USUAL, 1, true, moments);
    }

    @Test
    void aStoryboardHasTheDecisiveMomentsEachWithItsSentence() throws ExportException {
        String board = Runs.text(CHILDREN, storyboard(List.of()));

        assertThat(board)
                .contains(">step 15<", ">step 18<", ">step 21<", ">step 24<")
                .contains("Thread-3 waits at place 3 in the queue of cond")
                .contains("MainThread took Thread-1 from the left end of the queue of cond")
                .doesNotContain(">step 14<");
    }

    @Test
    void theMomentsOfAStoryboardCanBeChosen() throws ExportException {
        assertThat(Runs.text(CHILDREN, storyboard(List.of(20, 3))))
                .contains(">step 3<", ">step 20<")
                .doesNotContain(">step 24<");
        assertThatThrownBy(() -> Runs.text(CHILDREN, storyboard(List.of(99))))
                .hasMessage("there is no step 99 among the steps 0 to 24; choose other moments");
    }

    private static final String HOSTILE = """
        import threading
        lock = threading.Lock()
        end = "</text><script>]]>\\\\end{document}"
        def f():
            with lock:
                print("\u5929\u5730 %s $x_1 {a} ~^ \\\\ ' ` <b> --", end)
        for n in ['<b>&"x', "end; loop", "a%b#c", "\u7ebf\u7a0b"]:
            threading.Thread(target=f, name=n).start()
        """;

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "HTML")
    void whatLooksLikeMarkupIsText(Format format) throws Exception {
        byte[] made = Runs.export(HOSTILE, all(format));
        String text = new String(made, StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("a." + format.ending()), made);
        switch (format) {
            case SVG ->
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(file.toFile())
                                .getDocumentElement()
                                .getTextContent())
                        .contains("<b>&\"x", "end; loop", "a%b#c", "\u7ebf\u7a0b");
            case TIKZ ->
                assertThat(RealThing.run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"))
                        .contains("1 page");
            case PDF ->
                assertThat(RealThing.run(folder, "pdftotext", "a.pdf", "-"))
                        .contains("<b>&\"x", "end; loop", "a%b#c", "</text><script>");
            case MERMAID ->
                assertThat(text).contains("participant t2 as end#59; loop").doesNotContain("<b>");
            case MARKDOWN -> assertThat(text).contains("| \\<b\\>&\"x |");
            case PERFETTO ->
                assertThat(new JsonMapper().readTree(text).isObject()).isTrue();
            case TEXT -> assertThat(text).contains("a%b#c");
            case PNG, GIF, APNG -> assertThat(ImageIO.read(file.toFile())).isNotNull();
        }
    }
}
