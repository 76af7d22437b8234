package dev.waitline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.waitline.diagram.Card;
import dev.waitline.diagram.Drawing;
import dev.waitline.diagram.LanesLayout;
import dev.waitline.diagram.PrimitivesLayout;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.Words;
import dev.waitline.diagram.font.FaceMeasure;
import dev.waitline.diagram.svg.Element;
import dev.waitline.diagram.svg.SvgShapes;
import dev.waitline.engine.EngineChoice;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Output;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.TraceJson;
import dev.waitline.viewmodel.LaneRow;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.Run;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.StepUnit;
import dev.waitline.viewmodel.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At every step of a run, the page in a real Chromium shows what the same run shows on the JVM. */
@Tag("thorough")
class PageSaysTheSameTest {
    private static final int MOST_STEPS = 40;

    /** Programs of the corpus: each so many-th. */
    private static final int EVERY = Integer.getInteger("waitline.page.every", 16);

    private static final int SEEDS = Integer.getInteger("waitline.page.seeds", 1);

    /** What a page cannot do that the JVM can, and why. */
    private static final Map<String, String> CANNOT = Map.of(
            "digits_of_large_ints.py",
            "the browser's stack is too small for regular expressions over thousands of digits",
            "module_cmath.py",
            "the browser's sines and their like may differ in the last digit");

    /** Goes through the run from its start, and gives of each step what stands in the page, as text. */
    private static final String WALK = """
        function drawing(svg) {
            var all = [];
            svg.querySelectorAll('rect, circle, path, text').forEach(function(e) {
                if (e.closest('defs')) { return; }
                var text = e.tagName;
                for (var i = 0; i < e.attributes.length; i++) {
                    text += ' ' + e.attributes[i].name + '=' + e.attributes[i].value;
                }
                all.push(text + ' ' + e.textContent);
            });
            return all.join('\\n');
        }
        function texts(selector) {
            return Array.from(document.querySelectorAll(selector)).map(function(e) { return e.textContent; });
        }
        ['variables', 'lesson'].forEach(function(tab) { document.getElementById('panel-' + tab).hidden = false; });
        var slider = document.getElementById('slider'), steps = [];
        for (var step = 0; step <= +slider.max; step++) {
            slider.value = step;
            slider.dispatchEvent(new Event('input'));
            steps.push([
                step === 0 ? '' : texts('#sentence .saying')[0],
                step === 0 ? '' : texts('#sentence .basis')[0],
                texts('#sentence .why li').join('\\n'),
                texts('.lane-name').join('\\n'),
                texts('.lane-state').join('\\n'),
                texts('#output .printed span:not(.nothing)').join(''),
                texts('#panel-variables td').join('\\n'),
                texts('#panel-lesson .note p').join('\\n'),
                texts('#message').join(),
                drawing(document.querySelector('#lanes .lane-canvas svg')),
                drawing(document.querySelector('#queues .cards svg'))].join('\\n----\\n'));
        }
        return steps;
        """;

    @TempDir
    static Path folder;

    private static Chromium chromium;

    private final Narrator narrator = new Narrator(Locale.ENGLISH);
    private final Words words = Words.of(Locale.ENGLISH);
    private final FaceMeasure measure = new FaceMeasure();

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        chromium.size(1440, 900);
        SourceText any = new SourceText("any.py", "print()\n");
        try (Session session = Pages.run(any, 1, 0)) {
            chromium.open(Pages.write(folder, "same.html", session, any, 0));
        }
        // Told after the page, which listens since it is there.
        chromium.run("window.opened = 0; addEventListener('hashchange', function() { window.opened++; });");
    }

    @AfterAll
    static void stop() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<SourceText> programs() throws IOException {
        List<SourceText> programs = new ArrayList<>();
        Lessons.all(Locale.ENGLISH).forEach(l -> programs.add(l.program()));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/programs"))) {
            List<Path> all =
                    files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
            for (int i = 0; i < all.size(); i += EVERY) {
                programs.add(new SourceText(all.get(i).getFileName().toString(), Files.readString(all.get(i))));
            }
        }
        return programs.stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void showsAtEveryStepWhatTheJvmShows(SourceText program) throws Exception {
        assumeFalse(CANNOT.containsKey(program.name()), () -> String.valueOf(CANNOT.get(program.name())));
        chromium.complaints();
        Set<Schedule> made = new HashSet<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            try (Session session = Pages.run(program, seed, MOST_STEPS)) {
                // Where there is little to choose, chance comes to the same again, and the page has it open already.
                if (!made.add(session.schedule())) {
                    continue;
                }
                open(link(program, session));
                List<?> shown = (List<?>) chromium.run(WALK);
                double lanes = width("#lanes .lane-canvas");
                double cards = width("#queues .cards");
                List<String> expected = expected(program, session, lanes, cards);

                assertThat(shown).hasSize(expected.size());
                for (int step = 0; step < expected.size(); step++) {
                    assertThat(shown.get(step))
                            .as("step %d of %s in %s", step, session.schedule(), program.name())
                            .isEqualTo(expected.get(step));
                }
            }
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    /** What stands behind the {@code #} of an address that shows a run at its start. */
    private static String link(SourceText program, Session session) {
        Trace trace = new Trace(program, new Schedule(session.schedule().choices()), 0);
        Deflater deflater = new Deflater();
        deflater.setInput(TraceJson.write(trace).getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] bytes = new byte[1_000_000];
        return "#run=" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(bytes, deflater.deflate(bytes)));
    }

    private static void open(String hash) {
        Object before = chromium.run("return window.opened");
        chromium.run("location.hash = arguments[0]", hash);
        chromium.until("the run is open", d -> !before.equals(chromium.run("return window.opened")));
    }

    private static double width(String selector) {
        return ((Number) chromium.run("return document.querySelector(arguments[0]).clientWidth", selector))
                .doubleValue();
    }

    private List<String> expected(SourceText program, Session session, double lanes, double cards) throws Exception {
        Viewer viewer = new Viewer(narrator, words);
        int length = session.length();
        Run run = new Run(
                0,
                program,
                new EngineChoice.Model(),
                session,
                Lessons.all(Locale.ENGLISH).stream()
                        .filter(l -> l.program().text().equals(program.text()))
                        .findFirst()
                        .orElse(null));
        run.configure(NextThread.I_CHOOSE.scheduler(1), StepUnit.STATEMENT.size());
        List<String> steps = new ArrayList<>();
        for (int step = 0; step <= length; step++) {
            int to = step;
            run.move(s -> s.goTo(to));
            steps.add(text(run.view(viewer), lanes, cards));
        }
        return steps;
    }

    private String text(RunView view, double lanes, double cards) {
        boolean start = view.position() == 0;
        double height =
                Math.clamp(Math.floor(LanesPane.HEIGHT / view.lanes().size()), LanesPane.LOWEST, LanesPane.TALLEST);
        LanesLayout.Area area = new LanesLayout.Area(
                lanes, height, view.lanes().stream().map(LaneRow::thread).toList());
        Output output = view.snapshot().output();
        List<Card> shown = view.cards().stream()
                .filter(c -> view.cards().size() <= QueuesPane.SHOWN || !c.isQuiet())
                .toList();
        List<String> variables = new ArrayList<>();
        view.snapshot()
                .threads()
                .forEach(t -> t.frames().stream()
                        .filter(f -> !f.library() && !f.function().equals("<module>"))
                        .forEach(f -> f.locals().forEach(v -> variables.add(v.value()))));
        view.snapshot().globals().forEach(v -> variables.add(v.value()));
        StringBuilder printed = new StringBuilder();
        output.tail(OutputPane.MOST).forEach(p -> printed.append(p.text()));
        return String.join(
                "\n----\n",
                start ? "" : view.saying().text(),
                start
                        ? ""
                        : narrator.basis(dev.waitline.narrate.Sentence.Basis.valueOf(
                                view.saying().basis().name())),
                String.join("\n", view.why()),
                String.join("\n", view.lanes().stream().map(LaneRow::name).toList()),
                String.join("\n", view.lanes().stream().map(LaneRow::state).toList()),
                printed,
                String.join("\n", variables),
                String.join("\n", view.notes().stream().map(RunView.Note::text).toList()),
                "",
                drawing(
                        LanesLayout.layout(view.columns(), view.position(), area, measure, words)
                                .drawing(),
                        "lane-hatch"),
                drawing(PrimitivesLayout.fitting(shown, cards, measure, words).drawing(), "card-hatch"));
    }

    private String drawing(Drawing drawing, String prefix) {
        SvgShapes shapes = new SvgShapes(Theme.LIGHT, measure::drop, prefix);
        List<String> all = new ArrayList<>();
        drawing.shapes().forEach(shape -> shapes.elements(shape).forEach(e -> all.add(text(e))));
        return String.join("\n", all);
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder(element.name());
        element.attributes()
                .forEach((name, value) ->
                        text.append(' ').append(name).append('=').append(value));
        return text.append(' ').append(element.text()).toString();
    }
}
