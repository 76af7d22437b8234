package dev.waitline.narrate;

import static dev.waitline.narrate.Scene.BARRIER;
import static dev.waitline.narrate.Scene.COND;
import static dev.waitline.narrate.Scene.EVENT;
import static dev.waitline.narrate.Scene.LOCK;
import static dev.waitline.narrate.Scene.PERMITS;
import static dev.waitline.narrate.Scene.QUEUE;
import static dev.waitline.narrate.Scene.RLOCK;
import static dev.waitline.narrate.Scene.ended;
import static dev.waitline.narrate.Scene.waiting;
import static dev.waitline.narrate.Scene.wants;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waitline.engine.Refusal;
import dev.waitline.narrate.Sentence.Basis;
import dev.waitline.session.Moment;
import dev.waitline.trace.Call;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Operation;
import dev.waitline.trace.Output;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadState.Ended.How;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NarratorTest {
    private final Narrator narrator = new Narrator(Locale.ENGLISH);

    static List<Arguments> steps() {
        ThreadState.Ended failed = ended(How.FAILED, "ValueError: no");
        Ending finished = new Ending(Ending.Kind.FINISHED, 0, "", List.of());
        return List.of(
                // endings
                step(
                        new Scene(),
                        -1,
                        "The program has ended: every thread came to its end.",
                        Basis.FACT,
                        "",
                        new Event.ProgramEnded(finished)),
                step(
                        new Scene(),
                        0,
                        "MainThread printed \"bye\"; the program was ended, status 3.",
                        Basis.FACT,
                        "print",
                        new Event.Printed(0, 9, "bye\n", false),
                        new Event.ProgramEnded(new Ending(Ending.Kind.EXIT, 3, "", List.of()))),
                step(
                        new Scene(),
                        -1,
                        "The program has ended: ValueError: no ended its main thread.",
                        Basis.FACT,
                        "",
                        new Event.ProgramEnded(new Ending(Ending.Kind.ERROR, 1, "ValueError: no", List.of()))),
                step(
                        stuck(),
                        0,
                        "MainThread has come to its end; nobody can ever run again: Thread-1 and Thread-2 wait for"
                                + " ever.",
                        Basis.FACT,
                        "end",
                        new Event.Ended(0, 0, ended(How.RETURNED, ""))),
                step(
                        new Scene(),
                        1,
                        "Thread-1 was ended by ValueError: no.",
                        Basis.DOCUMENTED,
                        "error",
                        new Event.Raised(1, 9, "ValueError: no"),
                        new Event.Printed(1, 9, "Traceback\n", true),
                        new Event.Ended(1, 9, failed)),
                // waiting and waking
                step(
                        new Scene(),
                        0,
                        "MainThread took Thread-1 from the left end of the queue of cond, and Thread-1 wants the lock"
                                + " now.",
                        Basis.CPYTHON_DETAIL,
                        "notify",
                        new Event.Notified(0, 18, COND, 1)),
                step(
                        new Scene(),
                        0,
                        "MainThread took Thread-1 and Thread-2 from the left end of the queue of cond,"
                                + " and they want the lock now.",
                        Basis.CPYTHON_DETAIL,
                        "notify",
                        new Event.Notified(0, 18, COND, 1),
                        new Event.Notified(0, 18, COND, 2)),
                step(
                        new Scene().state(1, wants(COND, 0, 16)),
                        0,
                        "MainThread spent a notify of cond on Thread-1, whose time had run out already.",
                        Basis.CPYTHON_DETAIL,
                        "notify",
                        new Event.Notified(0, 18, COND, 1)),
                step(
                        new Scene(),
                        0,
                        "MainThread woke Thread-1 and Thread-2, which waited for done.",
                        Basis.DOCUMENTED,
                        "notify",
                        new Event.Notified(0, 18, EVENT, 1),
                        new Event.Notified(0, 18, EVENT, 2)),
                step(
                        new Scene(),
                        0,
                        "MainThread woke Thread-1, which waited in permits.",
                        Basis.CPYTHON_DETAIL,
                        "notify",
                        new Event.Notified(0, 18, PERMITS, 1)),
                step(
                        new Scene(),
                        0,
                        "MainThread notified cond, but nobody was in its queue: the notify is lost.",
                        Basis.DOCUMENTED,
                        "notify",
                        new Event.NotifiedNobody(0, 18, COND)),
                step(
                        new Scene(),
                        0,
                        "MainThread found nobody waiting for done.",
                        Basis.DOCUMENTED,
                        "notify",
                        new Event.NotifiedNobody(0, 18, EVENT)),
                step(
                        new Scene().state(1, waiting(COND)).condition(List.of(2, 1), List.of(), null),
                        1,
                        "Thread-1 waits at place 2 in the queue of cond, and has let the lock go.",
                        Basis.DOCUMENTED,
                        "release",
                        new Event.Released(1, 10, COND, 0)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 stands at place 1 in the queue of cond, and still has the lock.",
                        Basis.CPYTHON_DETAIL,
                        "wait",
                        new Event.Enqueued(1, 10, COND, 1),
                        new Event.Called(1, 10, COND, "wait", "2.0")),
                step(
                        new Scene().state(1, waiting(EVENT)),
                        1,
                        "Thread-1 waits for done to be set.",
                        Basis.DOCUMENTED,
                        "wait",
                        new Event.Enqueued(1, 10, EVENT, 1),
                        new Event.Released(1, 10, EVENT, 0)),
                step(
                        new Scene().state(1, waiting(PERMITS)),
                        1,
                        "Thread-1 waits for a permit of permits, at place 2 in its queue.",
                        Basis.DOCUMENTED,
                        "wait",
                        new Event.Enqueued(1, 10, PERMITS, 2)),
                step(
                        new Scene().state(1, waiting(QUEUE)),
                        1,
                        "Thread-1 waits in jobs, at place 1.",
                        Basis.DOCUMENTED,
                        "wait",
                        new Event.Enqueued(1, 10, QUEUE, 1)),
                step(
                        new Scene().condition(List.of(1), List.of(), 0),
                        1,
                        "Thread-1 ran out of time, but still stands in the queue of cond until it has the lock.",
                        Basis.CPYTHON_DETAIL,
                        "time out",
                        new Event.TimedOut(1, 10, COND)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 took its own place out of the queue of cond.",
                        Basis.CPYTHON_DETAIL,
                        "leave",
                        new Event.Left(1, 10, COND)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 was woken without a notify, out of the queue of cond.",
                        Basis.FACT,
                        "wake",
                        new Event.Woken(1, 10, COND)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 had its time cut short: the sleep or timeout ends now.",
                        Basis.FACT,
                        "time out",
                        new Event.Fired(1, 10)),
                step(
                        new Scene(),
                        2,
                        "Thread-2 calls cond.notify(1) for you.",
                        Basis.FACT,
                        "notify",
                        new Event.Injected(2, Call.of("cond", "notify", 1))),
                // threads and time
                step(new Scene(), 0, "MainThread started Thread-1.", Basis.FACT, "start", new Event.Started(0, 14, 1)),
                step(
                        new Scene(),
                        0,
                        "MainThread saw that Thread-2 has ended.",
                        Basis.FACT,
                        "join",
                        new Event.Joined(0, 14, 2)),
                step(
                        new Scene().state(1, ended(How.RETURNED, "")),
                        1,
                        "Thread-1 released lock and has come to its end.",
                        Basis.FACT,
                        "release",
                        new Event.Called(1, 9, LOCK, "release", ""),
                        new Event.Released(1, 9, LOCK, 0),
                        new Event.Ended(1, 0, ended(How.RETURNED, ""))),
                step(
                        new Scene().state(1, ended(How.RETURNED, "")),
                        1,
                        "Thread-1 set count = 1 and has come to its end.",
                        Basis.FACT,
                        "count=",
                        new Event.Wrote(1, 9, "count", "1"),
                        new Event.Ended(1, 0, ended(How.RETURNED, ""))),
                step(
                        new Scene(),
                        0,
                        "Python saw that Thread-2 has ended.",
                        Basis.DOCUMENTED,
                        "join",
                        new Event.Joined(0, 0, 2)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 read len(box.items): 3.",
                        Basis.FACT,
                        "len(items)?",
                        new Event.Read(1, 9, "len(box.items)", "3")),
                step(
                        new Scene().state(1, ended(How.CUT_OFF, "")).ends(Ending.Kind.EXIT, 2, ""),
                        1,
                        "Thread-1 ended the whole program with os._exit, status 2.",
                        Basis.DOCUMENTED,
                        "os._exit",
                        new Event.ProgramEnded(new Ending(Ending.Kind.EXIT, 2, "", List.of()))),
                step(
                        new Scene().state(0, new ThreadState.Joining(2, null)),
                        0,
                        "MainThread waits for Thread-2 to end.",
                        Basis.FACT,
                        "join"),
                step(
                        new Scene(),
                        1,
                        "Thread-1 was ended by sys.exit.",
                        Basis.DOCUMENTED,
                        "sys.exit",
                        new Event.Ended(1, 9, ended(How.EXITED, ""))),
                step(
                        new Scene(),
                        1,
                        "Thread-1 was cut off when the program ended.",
                        Basis.DOCUMENTED,
                        "end",
                        new Event.Ended(1, 9, ended(How.CUT_OFF, ""))),
                step(
                        new Scene(),
                        1,
                        "Thread-1 sleeps for 0.25 s.",
                        Basis.FACT,
                        "sleep",
                        new Event.Slept(1, 9, 250_000_000L)),
                step(new Scene(), 1, "Thread-1 has slept enough.", Basis.FACT, "awake", new Event.Awoke(1, 9)),
                step(
                        new Scene().state(1, new ThreadState.Sleeping(1_500_000_000L)),
                        1,
                        "Thread-1 sleeps until 1.5 s.",
                        Basis.FACT,
                        "sleep"),
                step(
                        new Scene(),
                        -1,
                        "Nobody could run, so the clock moved on to 2.0 s.",
                        Basis.FACT,
                        "clock",
                        new Event.ClockMoved(0, 2_000_000_000L)),
                // locks
                step(
                        new Scene(),
                        0,
                        "MainThread took cond.",
                        Basis.FACT,
                        "acquire",
                        new Event.Acquired(0, 16, COND, 1)),
                step(
                        new Scene(),
                        0,
                        "MainThread took rlock once more and holds it 2 times.",
                        Basis.DOCUMENTED,
                        "acquire",
                        new Event.Acquired(0, 16, RLOCK, 2)),
                step(
                        new Scene().holds(0, RLOCK, 2),
                        0,
                        "MainThread took rlock once more and holds it 2 times.",
                        Basis.DOCUMENTED,
                        "with",
                        new Event.Called(0, 16, RLOCK, "__enter__", ""),
                        new Event.Returned(0, 16, RLOCK, "__enter__", "True")),
                step(
                        new Scene().holds(0, RLOCK, 1),
                        0,
                        "MainThread released rlock once and still holds it once.",
                        Basis.DOCUMENTED,
                        "release",
                        new Event.Called(0, 16, RLOCK, "release", ""),
                        new Event.Returned(0, 16, RLOCK, "release", "None")),
                step(
                        new Scene(),
                        0,
                        "MainThread released rlock once and still holds it 2 times.",
                        Basis.DOCUMENTED,
                        "release",
                        new Event.Released(0, 16, RLOCK, 2)),
                step(
                        new Scene().inside(1, "wait"),
                        1,
                        "Thread-1 took cond back, still inside wait().",
                        Basis.DOCUMENTED,
                        "acquire",
                        new Event.Acquired(1, 10, COND, 1)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 took cond back, and its wait() returned False.",
                        Basis.DOCUMENTED,
                        "acquire",
                        new Event.Acquired(1, 10, COND, 1),
                        new Event.Returned(1, 10, COND, "wait", "False")),
                step(
                        new Scene(),
                        0,
                        "MainThread called done.set() and took the lock inside done.",
                        Basis.FACT,
                        "set",
                        new Event.Called(0, 18, EVENT, "set", ""),
                        new Event.Acquired(0, 18, EVENT, 1)),
                step(
                        new Scene().condition(List.of(), List.of(2), null).state(0, new ThreadState.Joining(2, null)),
                        0,
                        "MainThread released cond, which Thread-2 can take now, and waits for Thread-2 to end.",
                        Basis.FACT,
                        "release",
                        new Event.Released(0, 20, COND, 0)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 took cond back, and its wait() returned False.",
                        Basis.DOCUMENTED,
                        "acquire",
                        new Event.Acquired(1, 10, COND, 1),
                        new Event.Raised(1, 10, "ValueError: not there"),
                        new Event.Returned(1, 10, COND, "wait", "False")),
                step(
                        new Scene().state(2, wants(EVENT, 0, 16)),
                        2,
                        "Thread-2 wants the lock inside done and is blocked: MainThread has had it since line 16.",
                        Basis.FACT,
                        "blocked"),
                step(
                        new Scene(),
                        0,
                        "MainThread released lock.",
                        Basis.FACT,
                        "release",
                        new Event.Released(0, 20, LOCK, 0)),
                step(
                        new Scene().condition(List.of(), List.of(2), null),
                        0,
                        "MainThread released cond, which Thread-2 can take now.",
                        Basis.FACT,
                        "release",
                        new Event.Released(0, 20, COND, 0)),
                step(
                        new Scene().condition(List.of(), List.of(1, 2), null),
                        0,
                        "MainThread released cond, which one of Thread-1 and Thread-2 can take now.",
                        Basis.FACT,
                        "release",
                        new Event.Released(0, 20, COND, 0)),
                step(
                        new Scene().state(2, wants(COND, 0, 16)),
                        2,
                        "Thread-2 wants cond and is blocked: MainThread has had it since line 16.",
                        Basis.FACT,
                        "blocked"),
                step(
                        new Scene().state(2, wants(COND, 0, 0)),
                        2,
                        "Thread-2 wants cond and is blocked: MainThread has it.",
                        Basis.FACT,
                        "blocked"),
                step(
                        new Scene().state(2, wants(LOCK, null, 0)),
                        2,
                        "Thread-2 wants lock and is blocked: it is locked.",
                        Basis.FACT,
                        "blocked"),
                step(
                        new Scene(),
                        2,
                        "Thread-2 gave up on lock: its time ran out.",
                        Basis.DOCUMENTED,
                        "no lock",
                        new Event.NotAcquired(2, 8, LOCK, true)),
                step(
                        new Scene(),
                        2,
                        "Thread-2 did not get lock, and did not wait for it.",
                        Basis.DOCUMENTED,
                        "no lock",
                        new Event.NotAcquired(2, 8, LOCK, false)),
                // the rest
                step(
                        new Scene(),
                        1,
                        "Thread-1 printed \"go ⏎ on\".",
                        Basis.FACT,
                        "print",
                        new Event.Printed(1, 11, "go\n", false),
                        new Event.Printed(1, 11, "on\n", false)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 printed an empty line.",
                        Basis.FACT,
                        "print",
                        new Event.Printed(1, 11, "\n", false)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 wrote \"oops\" to standard error.",
                        Basis.FACT,
                        "print",
                        new Event.Printed(1, 11, "oops\n", true)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 raised ValueError: no.",
                        Basis.FACT,
                        "error",
                        new Event.Raised(1, 11, "ValueError: no")),
                step(
                        new Scene(),
                        0,
                        "MainThread set ready = True.",
                        Basis.FACT,
                        "ready=",
                        new Event.Read(0, 17, "ready", "False"),
                        new Event.Wrote(0, 17, "ready", "True")),
                step(
                        new Scene(),
                        0,
                        "MainThread took lock and set ready = True.",
                        Basis.FACT,
                        "acquire",
                        new Event.Acquired(0, 16, LOCK, 1),
                        new Event.Wrote(0, 17, "ready", "True")),
                step(
                        new Scene(),
                        1,
                        "Thread-1 read ready: False.",
                        Basis.FACT,
                        "ready?",
                        new Event.Read(1, 9, "ready", "False")),
                step(
                        new Scene(),
                        1,
                        "Thread-1 read buffer.interesting: 3.",
                        Basis.FACT,
                        "interesting?",
                        new Event.Read(1, 9, "buffer.interesting", "3")),
                step(
                        new Scene(),
                        1,
                        "Thread-1 called cond.wait_for(<function ready>).",
                        Basis.FACT,
                        "wait_for",
                        new Event.Called(1, 9, COND, "wait_for", "<function ready>")),
                step(
                        new Scene(),
                        1,
                        "Thread-1 entered \"with cond\".",
                        Basis.FACT,
                        "with",
                        new Event.Called(1, 9, COND, "__enter__", "")),
                step(
                        new Scene(),
                        1,
                        "Thread-1 left \"with cond\".",
                        Basis.FACT,
                        "end with",
                        new Event.Called(1, 9, COND, "__exit__", "None, None, None")),
                step(
                        new Scene(),
                        1,
                        "Thread-1 got True from done.wait().",
                        Basis.FACT,
                        "L10",
                        new Event.Ran(1, 10, "done.wait()", false),
                        new Event.Returned(1, 9, EVENT, "wait", "True")),
                step(
                        new Scene(),
                        1,
                        "Thread-1 ran line 10: x = 1.",
                        Basis.FACT,
                        "L10",
                        new Event.Ran(1, 10, "x = 1", false)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 ran line 10: while True.",
                        Basis.FACT,
                        "L10",
                        new Event.Ran(1, 10, "while True:", false)),
                step(
                        new Scene(),
                        1,
                        "Thread-1 ran line 77 of the library: self._count = 1.",
                        Basis.FACT,
                        "lib 77",
                        new Event.Ran(1, 77, "self._count = 1", true)),
                step(
                        new Scene()
                                .thread(
                                        1,
                                        new ThreadState.Runnable(),
                                        new Operation(Operation.Kind.END, ""),
                                        0,
                                        List.of()),
                        1,
                        "Thread-1 went on.",
                        Basis.FACT,
                        ""),
                step(
                        new Scene()
                                .thread(
                                        1,
                                        new ThreadState.Runnable(),
                                        new Operation(Operation.Kind.PRINT, ""),
                                        15,
                                        List.of()),
                        1,
                        "Thread-1 went on.",
                        Basis.FACT,
                        "L15"),
                step(new Scene(), -1, "went on.", Basis.FACT, ""));
    }

    private static Scene stuck() {
        return new Scene().ends(Ending.Kind.STUCK, 100, "", 1, 2);
    }

    private static Arguments step(
            Scene scene, int thread, String sentence, Basis basis, String label, Event... events) {
        return arguments(sentence, basis, label, scene.after(thread, events));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysWhatAStepDid(String sentence, Basis basis, String label, Moment moment) {
        assertThat(narrator.happened(moment)).isEqualTo(new Sentence(sentence, basis));
        assertThat(narrator.label(moment)).isEqualTo(label).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void saysThatNothingHasRunAtTheStart() {
        Moment start = new Moment(0, null, List.of(), new Scene().snapshot());
        assertThat(narrator.happened(start).text()).isEqualTo("Nothing has run yet.");
        assertThat(narrator.label(start)).isEmpty();
    }

    static List<Arguments> states() {
        return List.of(
                arguments("next: cond.notify(1)", new ThreadState.Runnable()),
                arguments("blocked: cond held by Thread-1", wants(COND, 1, 8)),
                arguments("blocked: lock is locked", wants(LOCK, null, 0)),
                arguments("in _waiters of cond", waiting(COND)),
                arguments("in _waiters of cond until 2.0 s", new ThreadState.Waiting(COND, 2_000_000_000L)),
                arguments("waits for done", waiting(EVENT)),
                arguments("waits for jobs until 0.5 s", new ThreadState.Waiting(QUEUE, 500_000_000L)),
                arguments("joins Thread-1", new ThreadState.Joining(1, null)),
                arguments("joins Thread-1 until 0.1 s", new ThreadState.Joining(1, 100_000_000L)),
                arguments("sleeps until 2.0 s", new ThreadState.Sleeping(2_000_000_000L)),
                arguments("ended", ended(How.RETURNED, "")),
                arguments("ended by ValueError: x", ended(How.FAILED, "ValueError: x")),
                arguments("ended by sys.exit", ended(How.EXITED, "")),
                arguments("cut off", ended(How.CUT_OFF, "")));
    }

    @ParameterizedTest
    @MethodSource("states")
    void saysWhatAThreadDoesNow(String words, ThreadState state) {
        Scene scene = new Scene().state(0, state);
        assertThat(narrator.state(scene.view(0), scene.snapshot())).isEqualTo(words);
    }

    static List<Arguments> operations() {
        return List.of(
                arguments("go on", new Operation(Operation.Kind.LINE, "")),
                arguments(
                        "x = [1, 2, 3, 4, 5, 6, 7, 8, …",
                        new Operation(Operation.Kind.LINE, "x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]")),
                arguments("cond.wait()", new Operation(Operation.Kind.CALL, "cond.wait()")),
                arguments("acquire cond", new Operation(Operation.Kind.ACQUIRE, "cond")),
                arguments("release", new Operation(Operation.Kind.RELEASE, "")),
                arguments("read ready", new Operation(Operation.Kind.READ, "ready")),
                arguments("write ready", new Operation(Operation.Kind.WRITE, "ready")),
                arguments("print", new Operation(Operation.Kind.PRINT, "")),
                arguments("start Thread-1", new Operation(Operation.Kind.START, "Thread-1")),
                arguments("sleep", new Operation(Operation.Kind.SLEEP, "")),
                arguments("time out", new Operation(Operation.Kind.TIME_OUT, "")),
                arguments("wake up, want cond", new Operation(Operation.Kind.WAKE_UP, "cond")),
                arguments("wake up", new Operation(Operation.Kind.WAKE_UP, "")),
                arguments("join Thread-1", new Operation(Operation.Kind.JOIN, "Thread-1")),
                arguments("look at the clock", new Operation(Operation.Kind.TIME, "")),
                arguments("go on", new Operation(Operation.Kind.GO_ON, "")),
                arguments("end", new Operation(Operation.Kind.END, "")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysWhatAThreadWillDo(String words, Operation operation) {
        assertThat(narrator.operation(operation)).isEqualTo(words);
    }

    static List<Arguments> chains() {
        Scene circle = new Scene().state(1, wants(LOCK, 2, 8)).state(2, wants(COND, 1, 16));
        return List.of(
                arguments(new Scene(), 0, List.of("MainThread can run: cond.notify(1)")),
                arguments(
                        new Scene().state(1, ended(How.RETURNED, "")),
                        1,
                        List.of("Thread-1 has come to its end: its code is done")),
                arguments(
                        new Scene().state(1, ended(How.FAILED, "ValueError: no")),
                        1,
                        List.of("Thread-1 was ended by an exception: ValueError: no")),
                arguments(
                        new Scene().state(1, ended(How.EXITED, "")),
                        1,
                        List.of("Thread-1 was ended by sys.exit, which ends the thread that calls it")),
                arguments(
                        new Scene().state(1, ended(How.CUT_OFF, "")),
                        1,
                        List.of("Thread-1 was cut off when the program ended: os._exit ends all threads at once")),
                arguments(
                        new Scene().state(2, wants(COND, 0, 16)),
                        2,
                        List.of(
                                "Thread-2 wants cond",
                                "held by MainThread since line 16",
                                "which can run: cond.notify(1)")),
                arguments(
                        new Scene().state(2, wants(COND, 0, 0)),
                        2,
                        List.of("Thread-2 wants cond", "held by MainThread", "which can run: cond.notify(1)")),
                arguments(
                        new Scene().state(1, wants(LOCK, 1, 8)),
                        1,
                        List.of(
                                "Thread-1 wants lock",
                                "held by Thread-1 since line 8",
                                "… which is Thread-1 itself: a Lock is not reentrant, an RLock is; it waits for ever")),
                arguments(
                        circle,
                        1,
                        List.of(
                                "Thread-1 wants lock",
                                "held by Thread-2 since line 8",
                                "which itself wants cond",
                                "held by Thread-1 since line 16",
                                "… and so back to Thread-1: nobody in this circle can ever move")),
                arguments(
                        circle.state(0, new ThreadState.Joining(2, 1_000_000_000L)),
                        0,
                        List.of(
                                "MainThread waits for Thread-2 to end",
                                "or its timeout, at 1.0 s",
                                "which itself wants cond",
                                "held by Thread-1 since line 16",
                                "which itself wants lock",
                                "held by Thread-2 since line 8",
                                "… and so back to Thread-2: only a timeout can open this circle")),
                arguments(
                        new Scene().state(1, waiting(COND)).condition(List.of(2, 1), List.of(), null),
                        1,
                        List.of("Thread-1 waits in the queue of cond, place 2 of 2", "only a notify can wake it")),
                arguments(
                        new Scene()
                                .state(0, new ThreadState.Joining(1, null))
                                .state(1, waiting(COND))
                                .condition(List.of(1), List.of(), null)
                                .ends(Ending.Kind.STUCK, 100, "", 0, 1),
                        0,
                        List.of(
                                "MainThread waits for Thread-1 to end",
                                "which itself waits in the queue of cond, place 1 of 1",
                                "only a notify can wake it",
                                "no other thread can run: it waits for ever")),
                arguments(
                        new Scene().state(1, new ThreadState.Waiting(EVENT, 3_000_000_000L)),
                        1,
                        List.of("Thread-1 waits for done", "only done.set() can wake it", "or its timeout, at 3.0 s")),
                arguments(
                        new Scene().state(1, waiting(PERMITS)),
                        1,
                        List.of("Thread-1 waits for permits", "only permits.release() can wake it")),
                arguments(
                        new Scene().state(1, waiting(QUEUE)).state(0, new ThreadState.Joining(1, null)),
                        0,
                        List.of(
                                "MainThread waits for Thread-1 to end",
                                "which itself waits for jobs",
                                "only somebody who puts into jobs can wake it")),
                arguments(
                        new Scene().state(1, waiting(BARRIER)).barrier(3, 1),
                        1,
                        List.of("Thread-1 waits for gate", "it goes on when 3 threads are there; now it is 1")),
                arguments(
                        new Scene().state(1, new ThreadState.Sleeping(2_000_000_000L)),
                        1,
                        List.of("Thread-1 sleeps until 2.0 s", "the clock moves on when nobody can run")),
                arguments(
                        new Scene()
                                .state(0, new ThreadState.Joining(1, null))
                                .state(1, new ThreadState.Joining(2, null))
                                .state(2, new ThreadState.Sleeping(2_000_000_000L)),
                        0,
                        List.of(
                                "MainThread waits for Thread-1 to end", "which itself waits for Thread-2 to end",
                                "which sleeps until 2.0 s", "the clock moves on when nobody can run")),
                arguments(
                        new Scene().state(1, wants(LOCK, null, 0)),
                        1,
                        List.of(
                                "Thread-1 wants lock",
                                "locked, and no living thread is known to hold it: any thread may release it")),
                arguments(
                        new Scene().state(1, wants(RLOCK, null, 0)),
                        1,
                        List.of("Thread-1 wants rlock", "locked by a thread that has ended: nobody can release it")),
                arguments(
                        new Scene().state(1, wants(RLOCK, 2, 0)).state(2, ended(How.RETURNED, "")),
                        1,
                        List.of("Thread-1 wants rlock", "held by Thread-2", "which has ended")));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void saysWhyAThreadDoesNotMove(Scene scene, int thread, List<String> lines) {
        assertThat(narrator.why(thread, scene.snapshot())).isEqualTo(lines);
    }

    static List<Arguments> refusals() {
        return List.of(
                arguments(
                        "Thread-2 cannot move: cond is held by MainThread, line 16; MainThread, Thread-1 and Thread-2"
                                + " can",
                        held(wants(COND, 0, 16))),
                arguments(
                        "Thread-2 cannot move: cond is held by MainThread; MainThread, Thread-1 and Thread-2 can",
                        held(wants(COND, 0, 0))),
                arguments(
                        "Thread-2 cannot move: lock is locked; MainThread, Thread-1 and Thread-2 can",
                        held(wants(LOCK, null, 0))),
                arguments(
                        "Thread-2 cannot move: it waits in the queue of cond until it is notified; MainThread,"
                                + " Thread-1 and Thread-2 can",
                        held(waiting(COND))),
                arguments(
                        "Thread-2 cannot move: it waits for done; MainThread, Thread-1 and Thread-2 can",
                        held(waiting(EVENT))),
                arguments(
                        "Thread-2 cannot move: it waits for Thread-1 to end; MainThread, Thread-1 and Thread-2 can",
                        held(new ThreadState.Joining(1, null))),
                arguments(
                        "Thread-2 cannot move: it sleeps until 2.0 s; MainThread, Thread-1 and Thread-2 can",
                        held(new ThreadState.Sleeping(2_000_000_000))),
                arguments(
                        "Thread-2 cannot move: it has ended; MainThread, Thread-1 and Thread-2 can",
                        held(ended(How.RETURNED, ""))),
                arguments(
                        "Thread-2 cannot move now; MainThread, Thread-1 and Thread-2 can",
                        held(new ThreadState.Runnable())),
                arguments("There is no thread number 7 now", new Refusal.NoSuchThread(7)),
                arguments("The program has ended: go back to choose otherwise", new Refusal.ProgramEnded()),
                arguments("Nobody can ever run again: go back, or inject a call", new Refusal.Stuck()),
                arguments("The clock stands still while somebody can run", new Refusal.ClockStandsStill()),
                arguments("Thread-1 neither sleeps nor waits with a timeout", new Refusal.NoTimeout(1)),
                arguments("Thread-1 does not wait in a queue", new Refusal.NotWaiting(1)),
                arguments("There is no cond.set() to call now", new Refusal.NoSuchCall(Call.of("cond", "set"))),
                arguments("This is the start", new Refusal.AtStart()),
                arguments("This is the last step so far", new Refusal.AtEnd()),
                arguments("Several threads can run: choose one (click its ▶ or press 1–9)", new Refusal.ChooseThread()),
                arguments("There is no step 9: the last one is 4", new Refusal.NoSuchStep(9, 4)),
                arguments(
                        "Made again, step 4 came out otherwise. First: Thread-1 set n = 1, line 10. Now: nothing more",
                        new Refusal.Diverged(4, new Event.Wrote(1, 10, "n", "1"), null)),
                arguments("There is no branch 3", new Refusal.NoSuchBranch(3)));
    }

    private static Refusal held(ThreadState state) {
        return new Refusal.CannotMove(2, state);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyACommandWasRefused(String words, Refusal refusal) {
        assertThat(narrator.refusal(refusal, new Scene().snapshot())).isEqualTo(words);
    }

    @Test
    void saysHowTheProgramEndedAndOnWhatASentenceRests() {
        Snapshot none = new Snapshot(0, 0, List.of(), List.of(), List.of(), Output.EMPTY, null);
        assertThat(narrator.ending(new Ending(Ending.Kind.ERROR, 1, "", List.of()), none))
                .isEqualTo("The program has ended with an error, status 1");
        assertThat(narrator.ending(new Ending(Ending.Kind.STUCK, 100, "", List.of(4)), none))
                .isEqualTo("Nobody can ever run again: thread 4 waits for ever");
        assertThat(narrator.basis(Basis.FACT)).isEmpty();
        assertThat(narrator.basis(Basis.DOCUMENTED)).isEqualTo("guaranteed by the docs");
        assertThat(narrator.basis(Basis.CPYTHON_DETAIL)).isEqualTo("CPython detail");
    }

    @Test
    void speaksEnglishWhereALanguageIsMissing() {
        assertThat(new Narrator(Locale.forLanguageTag("fi")).refusal(new Refusal.AtStart(), new Scene().snapshot()))
                .isEqualTo("This is the start");
    }
}
