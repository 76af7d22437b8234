package dev.waitline.page;

import dev.waitline.diagram.Theme;
import dev.waitline.diagram.Words;
import dev.waitline.diagram.font.Widths;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.Lesson;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Resource;
import dev.waitline.trace.RunHash;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.Pause;
import dev.waitline.viewmodel.Run;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.StepUnit;
import dev.waitline.viewmodel.Target;
import dev.waitline.viewmodel.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The page: a run, all that is shown of it, and what a person can do with it. */
final class Room {
    private static final SourceText EMPTY = new SourceText("", "");
    private static final Schedule NOTHING = new Schedule(List.of());

    private final Narrator narrator = new Narrator(Texts.LOCALE);
    private final Words words = Words.of(Texts.LOCALE);
    private final Viewer viewer = new Viewer(narrator, words);
    private final Widths measure = new Widths(Browser.widths());
    /** Empty until there was time to read them. */
    private List<Lesson> lessons = List.of();

    private final TopBar bar = new TopBar(this);
    private final CodePane code = new CodePane(this);
    private final SentencePane sentence = new SentencePane(this);
    private final LessonTab lessonTab = new LessonTab();
    private final List<Pane> panes = List.of(
            code,
            new LanesPane(this),
            new QueuesPane(this),
            sentence,
            new OutputPane(),
            new SidePane(
                    List.of("inject", "variables", "search", "lesson"),
                    List.of(new InjectTab(this), new VariablesTab(), new SearchTab(this), lessonTab)),
            new Timeline(this));
    private final Colours colours = new Colours();
    private final Player player = new Player(this::advance, bar::playing);
    private final HTMLElement message = Dom.element("p", "message");

    private Run run;
    private int runs;
    private NextThread next = NextThread.I_CHOOSE;
    private StepUnit unit = StepUnit.STATEMENT;
    private @Nullable Integer target;
    /** Those of whom it was asked who goes on. */
    private List<Integer> asked = List.of();
    /** Why the run that was asked for could not be read, until that was said. */
    private String broken = "";

    /** Something to do with the run. */
    @FunctionalInterface
    interface Command {
        void on(Run run) throws RefusedException;
    }

    /** Begins with the run that stands behind the address's {@code #}, or else with the one that the page carries. */
    Room() {
        Trace first = wished();
        compose();
        this.run = opened(EMPTY);
        open(first);
        Browser.later(this::readLessons, 0);
        Keys.listen(this);
        Browser.onHash(() -> open(wished()));
        Browser.onResize(this::show);
        Browser.onPrint(() -> print(true), () -> print(false));
    }

    private void compose() {
        HTMLElement body = HTMLDocument.current().getBody();
        body.appendChild(bar.node);
        message.setAttribute("id", "message");
        message.setAttribute("role", "alert");
        body.appendChild(message);
        HTMLElement main = Dom.element("main", "panes");
        panes.forEach(p -> main.appendChild(p.node));
        body.appendChild(main);
        if (!Browser.parameter("embed").isEmpty()) {
            body.getClassList().add("embed");
        }
        String wished = Browser.parameter("panes");
        if (!wished.isEmpty()) {
            List<String> names = List.of(wished.split(","));
            body.getClassList().add("some");
            panes.forEach(p -> Dom.show(p.node, names.contains(p.node.getAttribute("id"))));
        }
    }

    /** The run in the address, or in the page. Where it cannot be read, the page says why. */
    private Trace wished() {
        String hash = Browser.hash();
        String carried = Browser.textOf("run");
        try {
            if (RunHash.isOne(hash)) {
                return Link.read(hash);
            }
        } catch (Link.BrokenException e) {
            broken = String.valueOf(e.getMessage());
        }
        try {
            return Link.trace(carried);
        } catch (Link.BrokenException e) {
            broken = String.valueOf(e.getMessage());
            return new Trace(EMPTY, NOTHING);
        }
    }

    private void open(Trace trace) {
        pause();
        if (!open(trace.program())) {
            return;
        }
        act(r -> r.move(s -> s.replay(trace)));
        say(broken);
        broken = "";
    }

    // ---- what panes ask

    Narrator narrator() {
        return narrator;
    }

    Words words() {
        return words;
    }

    Widths measure() {
        return measure;
    }

    /** The colours in which everything is drawn now. */
    Theme theme() {
        return colours.theme();
    }

    String name() {
        return run.program().name();
    }

    String text() {
        return run.program().text();
    }

    /** What good runs of the program print, as its lesson says. */
    List<String> good() {
        Lesson lesson = lesson(run.program());
        return lesson == null
                ? List.of()
                : lesson.challenges().stream()
                        .map(Challenge::prints)
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of());
    }

    @Nullable
    Integer target() {
        return target;
    }

    // ---- commands

    /** Goes on or back by hand. */
    void on(Command command) {
        pause();
        act(command);
        tell(run.pause());
    }

    void step() {
        on(Run::next);
    }

    void step(int thread) {
        on(r -> r.step(thread));
    }

    void back() {
        on(r -> r.move(Session::back));
    }

    void goTo(int step) {
        pause();
        act(r -> r.move(s -> s.goTo(Math.clamp(step, 0, s.length()))));
    }

    void switchTo(int branch) {
        pause();
        act(r -> r.move(s -> s.switchTo(branch)));
    }

    void retrace(Schedule schedule) {
        pause();
        act(r -> r.move(s -> s.retrace(schedule)));
    }

    void choose(int thread) {
        if (run.session().snapshot().thread(thread).isPresent()) {
            act(r -> r.choose(thread));
        }
    }

    /** Names a thread: where it was asked who goes on it does, else the next step is its. */
    void name(int thread) {
        if (asked.contains(thread)) {
            step(thread);
        } else {
            choose(thread);
        }
    }

    void inject(Call call) {
        act(r -> r.move(s -> s.inject(call)));
    }

    void inject(Resource.Kind kind, String method, Integer... arguments) {
        Target.of(run.session().snapshot(), kind, target).ifPresent(r -> inject(Call.of(r.name(), method, arguments)));
    }

    void fire(int thread) {
        act(r -> r.move(s -> s.fire(thread)));
    }

    void wake(int thread) {
        act(r -> r.move(s -> s.wake(thread)));
    }

    void target(int primitive) {
        target = primitive;
    }

    void next(NextThread wished) {
        next = wished;
        act(this::configure);
    }

    void unit(StepUnit wished) {
        unit = wished;
        act(this::configure);
    }

    private void configure(Run configured) {
        configured.configure(next.scheduler(1), unit.size());
    }

    private void act(Command command) {
        sentence.refused("");
        say("");
        asked = List.of();
        try {
            command.on(run);
        } catch (RefusedException e) {
            pause();
            sentence.refused(narrator.refusal(e.refusal(), run.session().snapshot()));
        } catch (RuntimeException | StackOverflowError e) {
            // What went wrong is ours, and the run may stand anywhere; going back shows where it was.
            pause();
            say(Texts.get("problem.fault", e));
        }
        show();
    }

    void show() {
        RunView view = run.view(viewer);
        bar.show(view);
        panes.forEach(p -> p.show(view));
    }

    private void say(String text) {
        message.setTextContent(text);
        Dom.show(message, !text.isEmpty());
    }

    // ---- playing

    void speed(int stepsASecond) {
        player.speed(stepsASecond);
    }

    void togglePlay() {
        player.toggle();
    }

    private void pause() {
        player.pause();
    }

    /** One step of playing; false when there is none after it. */
    private boolean advance() {
        act(r -> r.playOn(next == NextThread.I_CHOOSE));
        Pause stop = run.pause();
        tell(stop);
        if (stop != null) {
            return false;
        }
        return run.session().snapshot().ending() == null
                || run.session().position() < run.session().length();
    }

    /** Says why it went no further, where there is something to say. */
    private void tell(@Nullable Pause stop) {
        if (stop != null) {
            say(Player.why(stop));
            asked = stop instanceof Pause.Choice c
                    ? c.offers().stream().map(Pause.Offer::thread).toList()
                    : List.of();
        }
    }

    // ---- programs

    /** The text was edited: it is opened anew, if it can be. */
    void edited(String text) {
        if (!text.equals(text())) {
            pause();
            open(new SourceText(name(), text));
        }
    }

    /** @param number from 0 */
    void lesson(int number) {
        if (number >= 0) {
            pause();
            open(lessons.get(number).program());
            sentence.refused("");
            show();
        }
    }

    /** Nobody waits for the lessons to see the first step. */
    private void readLessons() {
        lessons = CourseReader.lessons(Browser.lessons());
        run = new Run(runs++, run.program(), new EngineChoice.Model(), run.session(), lesson(run.program()));
        tellLesson();
        String said = message.getTextContent();
        act(r -> r.move(s -> s.goTo(s.position())));
        say(said);
    }

    private void tellLesson() {
        Lesson lesson = lesson(run.program());
        lessonTab.lesson(lesson);
        bar.lessons(lessons, lesson == null ? -1 : lesson.number() - 1);
    }

    /** The lesson whose program this is. */
    private @Nullable Lesson lesson(SourceText program) {
        return new Course("", "", lessons).of(program).orElse(null);
    }

    private boolean open(SourceText program) {
        try {
            run = opened(program);
        } catch (SourceException e) {
            code.diagnose(e.diagnostic().toString());
            return false;
        }
        target = null;
        code.diagnose("");
        code.opened(program.text());
        tellLesson();
        sentence.refused("");
        show();
        return true;
    }

    private Run opened(SourceText program) {
        Session session = new Session(ModelEngine.open(program));
        Run opened = new Run(runs++, program, new EngineChoice.Model(), session, lesson(program));
        configure(opened);
        return opened;
    }

    /** The address of this page with the run as it stands behind the {@code #}, on the clipboard and in the address. */
    void copyLink() {
        Session session = run.session();
        Trace trace = new Trace(run.program(), new Schedule(whole(session)), session.position());
        String hash = Link.write(trace);
        Browser.replaceHash(hash);
        Browser.copy(
                Browser.address() + "#" + hash,
                () -> say(Texts.get("link.copied")),
                () -> say(Texts.get("link.address")));
    }

    private static List<Choice> whole(Session session) {
        List<Choice> choices = new ArrayList<>();
        for (int step = 1; step <= session.length(); step++) {
            choices.add(session.choiceAt(step));
        }
        return choices;
    }

    // ---- colours

    void toggleTheme() {
        colours.toggle();
        show();
    }

    private void print(boolean now) {
        colours.print(now);
        show();
    }
}
