package dev.waitline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.engine.jvm.JvmEngine;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which calls can be injected: the same on every engine, for every kind of primitive. */
class InjectedCallsTest {
    private enum Runs {
        MODEL,
        JVM_THREADS,
        CPYTHON;

        Engine open(SourceText program) {
            return switch (this) {
                case MODEL -> ModelEngine.open(program);
                case JVM_THREADS -> JvmEngine.open(program, Limits.DEFAULT, EngineChoice.Jvm.USUAL_INTERVAL);
                case CPYTHON -> {
                    Assumptions.assumeFalse(RealPythons.all().isEmpty(), "no CPython here");
                    yield RealPythons.open(program, RealPythons.one());
                }
            };
        }
    }

    /** What a program gives to make one, where that is anything. */
    private static final Map<Resource.Kind, String> MAKING =
            Map.of(Resource.Kind.BARRIER, "2", Resource.Kind.POOL, "2");

    /** All that is accepted, word for word, whatever the table says. */
    private static final Map<Resource.Kind, List<String>> ACCEPTED = Map.of(
            Resource.Kind.LOCK, List.of("it.acquire()", "it.release()"),
            Resource.Kind.RLOCK, List.of("it.acquire()", "it.release()"),
            Resource.Kind.CONDITION,
                    List.of(
                            "it.acquire()",
                            "it.release()",
                            "it.notify()",
                            "it.notify(0)",
                            "it.notify(1)",
                            "it.notify(2)",
                            "it.notify(7)",
                            "it.notify_all()"),
            Resource.Kind.SEMAPHORE, List.of("it.acquire()", "it.release()"),
            Resource.Kind.BOUNDED_SEMAPHORE, List.of("it.acquire()", "it.release()"),
            Resource.Kind.EVENT, List.of("it.clear()", "it.set()"),
            Resource.Kind.BARRIER, List.of("it.abort()", "it.reset()"),
            Resource.Kind.POOL, List.of(),
            Resource.Kind.QUEUE, List.of("it.get()", "it.put(-1)", "it.put(0)", "it.put(1)", "it.put(2)", "it.put(7)"));

    private static final List<List<Integer>> ARGUMENTS =
            List.of(List.of(), List.of(0), List.of(1), List.of(2), List.of(7), List.of(-1), List.of(1, 0));

    private static final List<String> NO_CALLS =
            List.of("wait", "locked", "is_set", "join", "__enter__", "nothing", "");

    static Stream<Arguments> enginesAndKinds() {
        return Stream.of(Runs.values())
                .flatMap(engine -> Stream.of(Resource.Kind.values()).map(kind -> arguments(engine, kind)));
    }

    private static SourceText program(Resource.Kind kind) {
        String type = kind.primitive().type();
        return new SourceText(
                "program.py",
                "import threading, queue, concurrent.futures.thread\nit = " + type + "(" + MAKING.getOrDefault(kind, "")
                        + ")\nthreading.Event().wait()\n");
    }

    private static Engine opened(Runs engine, Resource.Kind kind) throws RefusedException {
        Engine opened = engine.open(program(kind));
        while (!opened.movable().isEmpty()) {
            opened.step(0, StepSize.STATEMENT);
        }
        Ending ending = opened.ending();
        if (engine == Runs.CPYTHON && ending != null && ending.kind() == Ending.Kind.ERROR) {
            opened.close();
            Assumptions.abort("this CPython has no " + kind.primitive().type());
        }
        return opened;
    }

    /** Every method of any kind, and some of none, with every set of arguments. */
    private static List<Call> calls() {
        List<String> methods = new ArrayList<>(NO_CALLS);
        for (Resource.Kind kind : Resource.Kind.values()) {
            kind.primitive().calls().stream().map(Primitive.Method::name).forEach(methods::add);
        }
        return methods.stream()
                .distinct()
                .sorted()
                .flatMap(m -> ARGUMENTS.stream().map(a -> new Call("it", m, a)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("enginesAndKinds")
    void everyEngineAcceptsTheSameCallsAndRefusesTheOthersAlike(Runs runs, Resource.Kind kind) throws RefusedException {
        List<String> accepted = new ArrayList<>();
        try (Engine engine = opened(runs, kind)) {
            int helpers = 0;
            for (Call call : calls()) {
                try {
                    List<Event> events = engine.advance(new Choice.Inject(call));
                    helpers++;
                    accepted.add(call.toString());
                    assertThat(events).contains(new Event.Injected(helpers, call));
                } catch (RefusedException e) {
                    assertThat(e.refusal()).isEqualTo(new Refusal.NoSuchCall(call));
                }
            }
            assertThat(engine.snapshot().threads()).hasSize(1 + helpers);
        }

        assertThat(accepted).containsExactlyInAnyOrderElementsOf(ACCEPTED.getOrDefault(kind, offered(kind)));
    }

    private static List<String> offered(Resource.Kind kind) {
        return new Resource(1, "it", kind)
                .offered().stream().map(Call::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("enginesAndKinds")
    void whatIsOfferedIsAcceptedAndEndsAsOnTheModel(Runs runs, Resource.Kind kind) throws RefusedException {
        for (Call call : new Resource(1, "it", kind).offered()) {
            assertThat(helper(runs, kind, call)).as(call.toString()).isEqualTo(helper(Runs.MODEL, kind, call));
        }
    }

    /** What has become of the one who made the call. */
    private static String helper(Runs runs, Resource.Kind kind, Call call) throws RefusedException {
        try (Engine engine = opened(runs, kind)) {
            engine.advance(new Choice.Inject(call));
            ThreadState state = engine.snapshot().threads().get(1).state();
            return state instanceof ThreadState.Ended ended
                    ? ended.toString()
                    : state.getClass().getSimpleName();
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndKinds")
    void whatThereIsNotCannotBeCalled(Runs runs, Resource.Kind kind) throws RefusedException {
        Call nothing = kind.primitive().calls().isEmpty()
                ? Call.of("nothing", "acquire")
                : new Call("nothing", kind.primitive().calls().getFirst().name(), List.of());
        try (Engine engine = opened(runs, kind)) {
            for (Call call : List.of(nothing, new Call("", nothing.method(), List.of()))) {
                assertThat(refusal(engine, call)).isEqualTo(new Refusal.NoSuchCall(call));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndKinds")
    void afterTheEndNothingCanBeCalled(Runs runs, Resource.Kind kind) throws RefusedException {
        SourceText ends = new SourceText(
                "program.py", program(kind).text().replace("threading.Event().wait()", "print(it is None)"));
        try (Engine engine = runs.open(ends)) {
            while (engine.ending() == null) {
                engine.step(0, StepSize.STATEMENT);
            }
            for (Call call : List.of(Call.of("it", "acquire"), Call.of("nothing", "acquire"))) {
                assertThat(refusal(engine, call)).isEqualTo(new Refusal.ProgramEnded());
            }
        }
    }

    private static Refusal refusal(Engine engine, Call call) {
        try {
            engine.advance(new Choice.Inject(call));
        } catch (RefusedException e) {
            return e.refusal();
        }
        throw new AssertionError(call + " was accepted");
    }
}
