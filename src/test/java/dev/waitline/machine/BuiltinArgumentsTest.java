package dev.waitline.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.language.Calls;
import dev.waitline.machine.module.Builtins;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PySlice;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.None;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a program gives to a builtin, what comes of it is a value or an exception of Python's, never one of ours. */
class BuiltinArgumentsTest {
    private static final int CALLS = 400;
    /** They do not come back to the caller, or not to this test. */
    private static final Set<Builtin.Effect> NOT_TRIED =
            Set.of(Builtin.Effect.END, Builtin.Effect.START, Builtin.Effect.ACQUIRE, Builtin.Effect.SLEEP);

    private static final Machine MACHINE =
            Machine.start(Library.compile(new SourceText("x.py", "x = 1\n")), Limits.DEFAULT);

    /** All that programs can reach, by the name that messages give it. */
    static List<Builtin> builtins() {
        Map<String, Builtin> all = new TreeMap<>();
        Stream<Object> functions = Builtins.ALL.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("_"))
                .map(Map.Entry::getValue);
        Stream<Object> members = Stream.of("math", "os.path", "sys", "time", "_thread")
                .flatMap(module -> Library.INSTANCE.names(module).stream().map(name -> Library.member(module, name)));
        Stream.concat(functions, members).forEach(value -> {
            if (value instanceof Builtin builtin) {
                all.put(builtin.name + " " + builtin.hashCode(), builtin);
            } else if (value instanceof ClassObject type) {
                if (type.constructor != null) {
                    all.put(type.name + "()", type.constructor);
                }
                for (String name : type.ownNames()) {
                    all.put(type.name + "." + name, java.util.Objects.requireNonNull(type.own(name)));
                }
            }
        });
        return all.values().stream().filter(b -> !NOT_TRIED.contains(b.effect)).toList();
    }

    @ParameterizedTest
    @MethodSource("builtins")
    void givesAValueOrAnExceptionOfPythons(Builtin builtin) {
        Random random = new Random(builtin.name.hashCode());
        for (int i = 0; i < CALLS; i++) {
            Object[] arguments = new Object[random.nextInt(5)];
            for (int at = 0; at < arguments.length; at++) {
                arguments[at] = value(random, 0);
            }
            if (builtin.owner != null && arguments.length > 0 && !builtin.isStatic() && random.nextInt(4) > 0) {
                arguments[0] = receiver(builtin.owner, random);
            }
            Map<String, Object> keywords = random.nextInt(6) == 0 ? Map.of(word(random), value(random, 0)) : null;
            String call = builtin.name + List.of(texts(arguments)) + keywords;
            PyThread thread = new PyThread(0, false, "test");
            thread.top = new Frame(MACHINE.program());
            Context c = new Context(MACHINE, thread);
            try {
                assertThat(Calls.call(c, builtin, arguments, keywords)).as(call).isNotNull();
            } catch (Raise expected) {
                assertThat(expected.exception.type.isSubclassOf(Types.BASE_EXCEPTION))
                        .as(call)
                        .isTrue();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(call, e);
            }
        }
    }

    private static String[] texts(Object[] values) {
        return Stream.of(values)
                .map(v -> v.getClass().getSimpleName() + " " + v)
                .toArray(String[]::new);
    }

    private static String word(Random random) {
        List<String> words = List.of("key", "sep", "base", "default", "end", "x", "maxlen", "keepends", "mod");
        return words.get(random.nextInt(words.size()));
    }

    private static Object receiver(ClassObject type, Random random) {
        for (int i = 0; i < 200; i++) {
            Object value = value(random, 0);
            if (Types.of(value).isSubclassOf(type)) {
                return value;
            }
        }
        return value(random, 0);
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 1 ? 16 : 25)) {
            case 0 -> None.NONE;
            case 1 -> random.nextBoolean();
            case 2 -> (long) random.nextInt(5) - 2;
            case 3 -> random.nextLong();
            case 4 ->
                BigInteger.TWO
                        .pow(70)
                        .multiply(BigInteger.valueOf(random.nextInt(3) - 1))
                        .add(BigInteger.TWO.pow(64));
            case 5 -> random.nextGaussian() * 1000;
            case 6 ->
                List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0)
                        .get(random.nextInt(4));
            case 7 -> "";
            case 8 -> "ab c";
            case 9 ->
                List.of("%d %s", "{} {0} {x!r}", "%5.3q", "12", " -7.5e3 ", "0x1F", "\u00a0\ud83d\ude00", "%Y")
                        .get(random.nextInt(8));
            case 10 -> new PyRange(random.nextInt(5) - 2, random.nextInt(9) - 4, random.nextBoolean() ? 1 : -2);
            case 11 -> new NativeLock(MACHINE.nextId());
            case 12 -> Types.INT;
            case 13 -> java.util.Objects.requireNonNull(Builtins.ALL.get("len"));
            case 14 -> new PySlice(None.NONE, 2L, random.nextBoolean() ? None.NONE : -1L);
            case 15 -> None.ELLIPSIS;
            case 16 -> PyList.of(values(random, depth));
            case 17 -> new PyTuple(values(random, depth).toArray());
            case 18 -> {
                PyDict dict = new PyDict();
                dict.put("a", value(random, depth + 1));
                dict.put((long) random.nextInt(3), value(random, depth + 1));
                yield dict;
            }
            case 19, 20 -> {
                PySet set = new PySet(random.nextBoolean());
                set.add("a");
                set.add((long) random.nextInt(3));
                yield set;
            }
            case 21 -> {
                PyDeque deque = new PyDeque(random.nextInt(4) - 1);
                values(random, depth).forEach(deque::append);
                yield deque;
            }
            case 22 -> new Iter(PyList.of(values(random, depth)), -1);
            case 23 -> new Valued(new ClassObject("Own", "__main__", List.of(Types.INT)), MACHINE.nextId(), 3L);
            default -> new Valued(new ClassObject("Word", "__main__", List.of(Types.STR)), MACHINE.nextId(), "ab");
        };
    }

    private static List<Object> values(Random random, int depth) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value(random, depth + 1));
        }
        return values;
    }
}
