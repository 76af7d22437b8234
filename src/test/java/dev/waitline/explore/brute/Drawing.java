package dev.waitline.explore.brute;

import dev.waitline.explore.brute.Expression.Constant;
import dev.waitline.explore.brute.Expression.Invoke;
import dev.waitline.explore.brute.Expression.Local;
import dev.waitline.explore.brute.Expression.OfThread;
import dev.waitline.explore.brute.Expression.Result;
import dev.waitline.explore.brute.Expression.ThreadMethod;
import dev.waitline.explore.brute.Expression.Touch;
import dev.waitline.explore.brute.Primitive.Kind;
import dev.waitline.explore.brute.Primitive.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Draws programs of a profile from a seed: most of them make little sense, and each comes to an end, or is stuck. */
final class Drawing {
    private static final List<Access> ALL = Arrays.asList(Access.values());

    private final Profile profile;
    private final Random random;
    private final List<Access> reads;
    private final List<Access> writes;
    private final List<Primitive> primitives;
    private final int threads;
    private int kept;
    private int results;

    private Drawing(Profile profile, long seed) {
        this.profile = profile;
        this.random = new Random(seed * 31 + profile.ordinal());
        random.nextInt();
        List<Thing> things = new ArrayList<>(List.of(any(profile.things), any(profile.things)));
        if (things.contains(Thing.DICT_CLASS)) {
            things.add(Thing.DICT_CLASS_ITEMS);
        }
        if (things.contains(Thing.LIST_CLASS)) {
            things.add(Thing.LIST_CLASS_ITEMS);
        }
        if (things.contains(Thing.A)) {
            things.add(Thing.B);
        }
        if (profile == Profile.INIT) {
            things.add(Thing.OWN);
        }
        List<Access> accesses = ALL.stream()
                .filter(a -> things.contains(a.things.getFirst()))
                .filter(a -> profile == Profile.KINDS || !a.name().contains("GLOBALS"))
                .toList();
        List<Access> written = accesses.stream()
                .filter(a -> a.takesArgument() || a.isStatement())
                .toList();
        this.reads = accesses.stream().filter(a -> !written.contains(a)).toList();
        this.writes = written.isEmpty() ? List.of(Access.SET_X) : written;
        this.primitives = List.of(any(profile.primitives), any(profile.primitives));
        this.threads = profile == Profile.TWINS
                ? 2 + random.nextInt(3)
                : random.nextInt(4) == 0 ? 3 : profile == Profile.INIT && random.nextBoolean() ? 1 : 2;
    }

    /** The program of that seed. */
    static SmallProgram of(Profile profile, long seed) {
        return new Drawing(profile, seed).program();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private SmallProgram program() {
        List<SmallProgram.Body> bodies = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            boolean same = profile == Profile.TWINS && i > 0 && (i < threads - 1 || !one(4));
            List<Statement> body = same ? bodies.getFirst().statements() : body(i);
            bodies.add(new SmallProgram.Body(body, one(profile == Profile.THREADS ? 4 : 12)));
        }
        boolean within = profile == Profile.INIT;
        List<Statement> first = new ArrayList<>();
        if (!within && one(8)) {
            first.addAll(simple(true));
        }
        for (int i = 0; i < threads; i++) {
            first.add(call(i, ThreadMethod.START));
            if (within || one(profile == Profile.SECTIONS ? 3 : profile == Profile.TWINS ? 8 : 5)) {
                first.addAll(within ? List.of(write()) : simple(true));
            }
        }
        List<Statement> last = new ArrayList<>();
        if (one(3)) {
            last.addAll(simple(true));
        }
        int joins = random.nextInt(10);
        for (int i = 0; i < threads; i++) {
            if (joins < 6 || (joins < 8 && one(2))) {
                last.add(call(i, one(profile == Profile.TWINS ? 20 : 8) ? ThreadMethod.TIMED_JOIN : ThreadMethod.JOIN));
                if (profile == Profile.TWINS && one(6)) {
                    last.addAll(one(2) ? simple(true) : synchronize(true));
                }
                if (profile == Profile.SECTIONS && one(2)) {
                    last.addAll(one(3) ? List.of(new Statement.With(Primitive.LOCK, section())) : section());
                }
            }
        }
        if (joins < 8) {
            last.add(summary());
        }
        return new SmallProgram(bodies, first, last, within);
    }

    private static Statement call(int thread, ThreadMethod method) {
        return new Statement.Do(new OfThread(thread, method));
    }

    private Statement summary() {
        List<Expression> values = new ArrayList<>();
        for (int i = 0; i < results; i++) {
            values.add(new Result("r" + i));
        }
        reads.stream()
                .filter(r -> profile != Profile.KINDS
                        && (r.name().startsWith("GET_") || r.isLate() || r == Access.ATTRIBUTE))
                .limit(2)
                .forEach(r -> values.add(new Touch(r)));
        if (values.isEmpty()) {
            values.add(reads.isEmpty() ? new Constant(0) : new Touch(any(reads)));
        }
        return new Statement.Print(values);
    }

    private List<Statement> body(int thread) {
        if (profile == Profile.THREADS && one(6)) {
            return List.of();
        }
        int count = threads >= 3 ? 1 + random.nextInt(2) : 1 + random.nextInt(3);
        List<Statement> body = new ArrayList<>();
        int before = kept;
        for (int i = 0; i < count; i++) {
            body.addAll(statement(thread, 2));
        }
        List<Expression> values = new ArrayList<>();
        for (Statement statement : body) {
            if (statement instanceof Statement.Keep keep) {
                values.add(new Local(keep.local()));
            }
        }
        kept = before;
        if (values.isEmpty()) {
            return body;
        }
        if (one(2)) {
            body.add(new Statement.Print(values));
        } else {
            values.stream().limit(2).forEach(v -> body.add(new Statement.Store("r" + results++, v)));
        }
        return body;
    }

    private List<Statement> block(int thread, int depth) {
        List<Statement> block = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            for (Statement s : statement(thread, depth - 1)) {
                block.add(s instanceof Statement.Keep k ? new Statement.Print(List.of(k.value())) : s);
            }
        }
        return block;
    }

    private List<Statement> section() {
        List<Statement> section = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            section.addAll(one(3) ? simple(true) : List.of(write()));
        }
        return section;
    }

    private List<Statement> statement(int thread, int depth) {
        if (profile == Profile.THREADS && one(4)) {
            int other = random.nextInt(threads);
            return switch (random.nextInt(4)) {
                case 0 -> List.of(call(other, ThreadMethod.JOIN));
                case 1 -> List.of(call(other, ThreadMethod.TIMED_JOIN));
                default -> List.of(keep(new OfThread(other, ThreadMethod.IS_ALIVE)));
            };
        }
        if (profile == Profile.TWINS && one(12)) {
            Expression telling = one(2)
                    ? new Expression.IsThread(random.nextInt(threads))
                    : new OfThread(random.nextInt(threads), any(List.of(ThreadMethod.IS_ALIVE, ThreadMethod.JOIN)));
            boolean join = telling instanceof OfThread t && t.method() == ThreadMethod.JOIN;
            return depth > 0 && !join && one(2)
                    ? List.of(new Statement.If(telling, block(thread, 1)))
                    : List.of(join ? new Statement.Do(telling) : keep(telling));
        }
        if (profile == Profile.SECTIONS && depth > 0 && !one(5)) {
            return one(8)
                    ? List.of(call(random.nextInt(threads), ThreadMethod.JOIN))
                    : List.of(new Statement.With(Primitive.LOCK, section()));
        }
        if (depth > 0 && random.nextInt(10) < 4) {
            return nested(thread, depth);
        }
        return random.nextInt(10) < profile.sharing() ? synchronize() : simple(false);
    }

    private List<Statement> nested(int thread, int depth) {
        return switch (random.nextInt(14)) {
            case 0 -> List.of(new Statement.If(any(List.of(read(), new Expression.Not(read()))), block(thread, depth)));
            case 1 -> List.of(new Statement.Twice(block(thread, 1)));
            case 2, 3 -> List.of(new Statement.Try(block(thread, depth)));
            case 4 -> List.of(new Statement.Finally(block(thread, depth), simple(true)));
            case 5 ->
                List.of(new Statement.Try(
                        List.of(new Statement.Finally(block(thread, 1), one(2) ? synchronize(true) : simple(true)))));
            default -> locked(thread, depth);
        };
    }

    private List<Statement> locked(int thread, int depth) {
        Primitive p = any(primitives);
        return switch (p.kind) {
            case LOCK, RLOCK ->
                switch (random.nextInt(5)) {
                    case 0 ->
                        List.of(new Statement.If(
                                new Invoke(p, any(List.of(Method.TRY, Method.TIMED))), heldBlock(p, thread)));
                    case 1 -> {
                        List<Statement> all = new ArrayList<>(List.of(new Statement.Do(new Invoke(p, Method.ACQUIRE))));
                        all.addAll(heldBlock(p, thread));
                        yield all;
                    }
                    default -> List.of(new Statement.With(p, block(thread, depth)));
                };
            case SEMAPHORE -> List.of(new Statement.With(p, block(thread, depth)));
            case CONDITION -> List.of(new Statement.With(p, critical(p)));
            default -> synchronize();
        };
    }

    private List<Statement> heldBlock(Primitive p, int thread) {
        List<Statement> body = block(thread, 1);
        body.add(new Statement.Do(new Invoke(p, Method.RELEASE)));
        return body;
    }

    /** What is done with a Condition while its lock is held. */
    private List<Statement> critical(Primitive p) {
        Expression x = new Touch(Access.GET_X);
        Statement set = new Statement.Do(new Touch(Access.SET_X, new Constant(one(4) ? 0 : 1)));
        Method wait = any(List.of(Method.WAIT, Method.WAIT, Method.TIMED_WAIT));
        Statement notify =
                new Statement.Do(new Invoke(p, any(List.of(Method.NOTIFY, Method.NOTIFY, Method.NOTIFY_ALL))));
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                List.of(new Statement.While(
                        new Expression.Not(x), List.of(new Statement.Do(new Invoke(p, Method.WAIT)))));
            case 2 -> List.of(new Statement.If(new Expression.Not(x), List.of(new Statement.Do(new Invoke(p, wait)))));
            case 3 -> List.of(new Statement.Print(List.of(new Invoke(p, wait))));
            case 4 ->
                List.of(new Statement.Print(
                        List.of(new Invoke(p, any(List.of(Method.WAIT_FOR_X, Method.TIMED_WAIT_FOR_X))))));
            case 5, 6 -> List.of(set, notify);
            case 7 -> List.of(notify, set);
            default -> List.of(notify);
        };
    }

    private List<Statement> synchronize() {
        return synchronize(false);
    }

    private List<Statement> synchronize(boolean plain) {
        Primitive p = any(primitives);
        Method method = any(Profile.methods(p));
        Expression call = new Invoke(p, method, number());
        boolean value = switch (method) {
            case TRY, TIMED, LOCKED, TIMED_WAIT, TIMED_WAIT_FOR_X, IS_SET, GET, TRY_GET, TIMED_GET, SIZE, EMPTY, FULL ->
                true;
            case WAIT -> p.kind == Kind.BARRIER;
            default -> false;
        };
        if (value) {
            return List.of(plain ? new Statement.Print(List.of(call)) : keep(call));
        }
        return List.of(new Statement.Do(call));
    }

    private Statement keep(Expression value) {
        return new Statement.Keep("v" + kept++, value);
    }

    private Expression number() {
        return switch (random.nextInt(6)) {
            case 0 -> new Touch(Access.GET_X);
            case 1 -> new Expression.Plus(new Touch(Access.GET_X), new Constant(1));
            default -> new Constant(1 + random.nextInt(3));
        };
    }

    private Expression read() {
        return reads.isEmpty()
                ? new Touch(Access.GET_X)
                : new Touch(any(reads.stream().filter(r -> !r.isLate()).toList()));
    }

    private Statement write() {
        if (one(4)) {
            Access read = any(reads.isEmpty() ? List.of(Access.GET_X) : reads);
            for (Access write : ALL) {
                if (write.text("", "").equals(read.text("", "") + " = ")) {
                    return new Statement.Increase(read, write, one(3) ? new Touch(Access.GET_X) : new Constant(1));
                }
            }
        }
        return new Statement.Do(new Touch(any(writes), number()));
    }

    /** @param plain whether no variable may be kept */
    private List<Statement> simple(boolean plain) {
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> {
                return List.of(write());
            }
            case 4, 5, 6 -> {
                Expression read = reads.isEmpty() ? read() : new Touch(any(reads));
                boolean late = ((Touch) read).access().isLate();
                return List.of(plain || late ? new Statement.Print(List.of(read)) : keep(read));
            }
            default -> {
                return one(6)
                        ? List.of(new Statement.Raise("ValueError"))
                        : List.of(new Statement.Print(List.of(number(), new Constant(8))));
            }
        }
    }
}
