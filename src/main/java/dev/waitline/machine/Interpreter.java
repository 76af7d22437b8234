package dev.waitline.machine;

import dev.waitline.machine.language.Attributes;
import dev.waitline.machine.language.Calls;
import dev.waitline.machine.language.Comparisons;
import dev.waitline.machine.language.Generators;
import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Operators;
import dev.waitline.machine.module.SignalModule;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Watch;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.CallShape;
import dev.waitline.program.Code;
import dev.waitline.program.CompareOp;
import dev.waitline.program.None;
import dev.waitline.program.Op;
import dev.waitline.program.UnaryOp;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes instructions: moves one thread from the stop where it stands to its next. */
final class Interpreter extends Instructions {
    /** A move ends after so many instructions, stop or not, so that every move ends. */
    private static final int MOST_INSTRUCTIONS = 20_000;
    /** The bytes that an instruction of such a move may make, on average. */
    private static final long LONG_MOVE = 20;

    private @Nullable RareOps rare;

    Interpreter(Machine machine, PyThread thread) {
        super(machine, thread);
    }

    private RareOps rare() {
        RareOps known = rare;
        if (known == null) {
            known = new RareOps(machine, thread);
            rare = known;
        }
        return known;
    }

    /** Executes the instruction at which the thread stands and all up to the next stop. */
    void move() {
        move(1, Machine.Until.STOP, 0);
    }

    /**
     * Makes up to {@code most} moves, fewer when the thread comes to where it was to stop, cannot move on, or has ended.
     *
     * @param instructions after how many instructions to stop within the first move; 0 for where it ends
     * @return how many moves it made; when it has come to rest within one, {@link PyThread#within} says how far
     */
    int move(int most, Machine.Until until, int instructions) {
        int moves = 0;
        thread.within = 0;
        Watch watch = machine.watch();
        FoundStops found = machine.foundStops();
        boolean first = true;
        int left = MOST_INSTRUCTIONS;
        while (true) {
            try {
                Frame frame = thread.top;
                while (frame != null) {
                    Frame f = frame;
                    Code code = f.code;
                    byte[] stops = code.stops(Stops.TABLE);
                    Watch told = code.whole() ? null : watch;
                    BitSet more = found == null ? null : found.in(code);
                    do {
                        int pc = f.pc;
                        Op op = code.op(pc);
                        int arg = code.argument(pc);
                        if (first) {
                            first = false;
                            if (told != null) {
                                told.executes(code, pc);
                            }
                            frame = executeFirst(f, op, arg);
                        } else if ((thread.importing > 0 || --left >= 0)
                                && (stops[pc] == Code.NO_STOP || !Stops.before(c, f, stops[pc], op, arg))) {
                            int done = MOST_INSTRUCTIONS - left;
                            if ((done > 0 && done == instructions) || (more != null && more.get(pc))) {
                                thread.within = done;
                                return moves;
                            }
                            if (told != null) {
                                told.executes(code, pc);
                            }
                            f.pc = pc + 1;
                            frame = execute(f, op, arg);
                        } else {
                            moves++;
                            if (left < 0) {
                                machine.meter().made(MOST_INSTRUCTIONS * LONG_MOVE);
                            }
                            left = MOST_INSTRUCTIONS;
                            if (machine.meter().due(machine.moves())
                                    && machine.meter().full(machine)) {
                                throw c.error(
                                        Types.MEMORY_ERROR,
                                        Context.tooMuch(machine.limits().memory(), "bytes"));
                            }
                            if (moves >= most || until.at(op)) {
                                Stops.arrive(c, f, op, arg);
                                return moves;
                            }
                            if (op != Op.LINE) {
                                Stops.arrive(c, f, op, arg);
                                if (!machine.canMove(thread)) {
                                    return moves;
                                }
                            }
                            machine.nextMove();
                            if (op == Op.LINE) {
                                f.pc = pc + 1;
                                line(f, arg);
                                frame = interrupted(f);
                            } else {
                                first = true;
                            }
                        }
                    } while (frame == f);
                }
                machine.ended(thread, null);
                return moves + 1;
            } catch (Raise raise) {
                if (!Unwinder.unwind(machine, c, raise)) {
                    machine.ended(thread, raise.exception);
                    return moves + 1;
                }
            } catch (StackOverflowError deep) {
                // Values nested so deeply that comparing or showing them does not come to an end.
                String doing = deep.getMessage() == null ? "" : deep.getMessage();
                Raise raise = c.error(Types.RECURSION_ERROR, "maximum recursion depth exceeded" + doing);
                if (!Unwinder.unwind(machine, c, raise)) {
                    machine.ended(thread, null);
                    return moves + 1;
                }
            }
        }
    }

    /** Executes the instruction before which the thread stood: what it did is told, and an interrupt comes after it. */
    private @Nullable Frame executeFirst(Frame f, Op op, int arg) {
        VariableEvents observed = machine.telling().observed() ? VariableEvents.before(machine, thread) : null;
        f.pc++;
        Frame frame = execute(f, op, arg);
        if (observed != null) {
            observed.after();
        }
        return frame == null ? null : interrupted(frame);
    }

    private void line(Frame f, int number) {
        f.line = number;
        Watch watch = machine.watch();
        if (watch != null && !f.code.library()) {
            watch.line(number);
        }
        if (machine.telling().observed() && !f.code.quiet()) {
            machine.telling().ran(thread, f);
        }
    }

    private Frame interrupted(Frame frame) {
        return thread.signals == 0 ? frame : SignalModule.handle(c);
    }

    /** Executes one instruction; gives the frame to go on with, or null when the thread has none left. */
    private @Nullable Frame execute(Frame f, Op op, int arg) {
        switch (op) {
            case LINE -> line(f, arg);
            case CONST -> f.push(f.code.constants()[arg]);
            case LOAD_LOCAL -> {
                Object value = f.slots[arg];
                if (value == null) {
                    throw unbound(f, arg);
                }
                f.push(value);
            }
            case STORE_LOCAL -> f.slots[arg] = f.pop();
            case LOAD_GLOBAL -> {
                Object value = machine.module(f.code).slot(arg);
                f.push(value != null ? value : builtin(f.code.header().symbols().name(arg)));
            }
            case STORE_GLOBAL -> {
                Object value = f.pop();
                Publishing.publish(value);
                machine.module(f.code).slot(arg, value);
            }
            case LOAD_CELL -> {
                Object own = ofClassBody(f, arg);
                Object value = own != null ? own : ((Cell) Frame.present(f.slots[arg])).get();
                if (value == null) {
                    throw unbound(f, arg);
                }
                f.push(value);
            }
            case STORE_CELL -> {
                Cell cell = (Cell) Frame.present(f.slots[arg]);
                Object value = f.pop();
                cell.set(value);
                Publishing.stored(cell, value);
            }
            case LOAD_ATTR -> {
                Object object = f.pop();
                return got(f, Attributes.get(c, object, (String) f.code.constants()[arg]));
            }
            case STORE_ATTR -> {
                Object object = f.pop();
                Object value = f.pop();
                Object done = Attributes.set(c, object, (String) f.code.constants()[arg], value);
                return done == null ? f : nothing(done);
            }
            case SUBSCRIPT -> {
                Object index = f.pop();
                return got(f, Iteration.item(c, f.pop(), index));
            }
            case STORE_SUBSCRIPT -> {
                Object index = f.pop();
                Object container = f.pop();
                Object done = Iteration.setItem(c, container, index, f.pop());
                return done == null ? f : nothing(done);
            }
            case BINARY -> {
                Object right = f.pop();
                Object left = f.pop();
                Object small = Numbers.small(BINARY[arg], left, right);
                return small != null ? got(f, small) : got(f, Operators.binary(c, BINARY[arg], left, right));
            }
            case INPLACE -> {
                Object right = f.pop();
                Object left = f.pop();
                Object small = Numbers.small(BINARY[arg], left, right);
                return small != null ? got(f, small) : got(f, Operators.inPlace(c, BINARY[arg], left, right));
            }
            case COMPARE -> {
                Object right = f.pop();
                Object left = f.pop();
                Object small = Numbers.small(COMPARE[arg], left, right);
                return small != null ? got(f, small) : got(f, Comparisons.compare(c, COMPARE[arg], left, right));
            }
            case UNARY -> {
                UnaryOp unary = UNARY[arg];
                if (unary == UnaryOp.NOT && truthByMethod(f)) {
                    return thread.top;
                }
                return got(f, Operators.unary(c, unary, f.pop()));
            }
            case JUMP -> {
                thread.switchable |= arg < f.pc;
                f.pc = arg;
            }
            case JUMP_IF_FALSE, JUMP_IF_TRUE -> {
                boolean truth;
                if (f.peek(0) instanceof Boolean known) {
                    truth = known;
                    f.pop();
                } else if (truthByMethod(f)) {
                    return thread.top;
                } else {
                    truth = Operators.truthNow(c, f.pop());
                }
                if (truth == (op == Op.JUMP_IF_TRUE)) {
                    f.pc = arg;
                }
            }
            case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> {
                if (truthIsAsked(f)) {
                    return thread.top;
                }
                Object value = f.peek(0);
                if (value instanceof Operators.Known) {
                    f.pop();
                }
                if (Operators.truthNow(c, value) == (op == Op.JUMP_IF_TRUE_OR_POP)) {
                    f.pc = arg;
                } else {
                    f.pop();
                }
            }
            case GET_ITER -> {
                return got(f, Iteration.iterator(c, f.pop()));
            }
            case FOR_ITER -> {
                Object iterator = f.peek(0);
                Object item = iterator instanceof Iter i && i.loader == null && i.source instanceof PyRange range
                        ? i.next(range)
                        : Iteration.next(c, iterator);
                if (item == Iter.END) {
                    f.pop();
                    f.pc = arg;
                } else if (item == Calls.PUSHED) {
                    return thread.top;
                } else {
                    f.push(item);
                }
            }
            case POP -> f.pop();
            case DUP -> f.push(f.peek(0));
            case CALL -> {
                return call(f, arg);
            }
            case CALL_KEYWORDS -> {
                CallShape shape = (CallShape) f.code.constants()[arg];
                Object[] values = take(f, shape.positional() + shape.keywords().size());
                Map<String, Object> keywords = Calls.keywords(shape.keywords(), values, shape.positional());
                Object[] arguments = java.util.Arrays.copyOf(values, shape.positional());
                Object callee = f.pop();
                return called(
                        f,
                        callee instanceof Wrapper w && w.kind == Wrapper.Kind.BOUND_METHOD
                                ? direct(w.first, Calls.prepend(w.self(), arguments), keywords)
                                : direct(callee, arguments, keywords));
            }
            case RETURN -> {
                return returned(f, f.pop());
            }
            default -> {
                return rare().execute(f, op, arg);
            }
        }
        return f;
    }

    private static final BinaryOp[] BINARY = BinaryOp.values();
    private static final CompareOp[] COMPARE = CompareOp.values();
    private static final UnaryOp[] UNARY = UnaryOp.values();

    private @Nullable Frame call(Frame f, int count) {
        Object callee = f.peek(count);
        Object self = null;
        if (callee instanceof Wrapper w && w.kind == Wrapper.Kind.BOUND_METHOD) {
            self = w.second;
            callee = w.first;
        }
        int before = self == null ? 0 : 1;
        if (callee instanceof Function function
                && function.code.plain()
                && function.code.header().parameters().positional() == count + before) {
            Frame frame = new Frame(function.code);
            frame.function = function;
            frame.slots[0] = self;
            f.pop(count, frame.slots, before);
            f.pop();
            Calls.push(c, frame);
            return called(f, Calls.PUSHED);
        }
        Object[] arguments = new Object[count + before];
        if (self != null) {
            arguments[0] = self;
        }
        f.pop(count, arguments, before);
        f.pop();
        if (self == null && callee instanceof Builtin builtin) {
            Calls.checkReceiver(c, builtin, arguments);
        }
        return called(f, direct(callee, arguments, null));
    }

    /** A call before which the thread has stopped if it had to. */
    private Object direct(Object callee, Object[] arguments, @Nullable Map<String, Object> keywords) {
        return callee instanceof Builtin builtin
                ? Calls.builtin(c, builtin, arguments, keywords)
                : Calls.call(c, callee, arguments, keywords);
    }

    private @Nullable Frame called(Frame f, Object value) {
        Frame called = thread.top;
        // After a call of what CPython has in C, and at the beginning of what it has in Python.
        thread.switchable |= !f.code.whole() && !(value == Calls.PUSHED && called != null && called.code.whole());
        if (value != Calls.PUSHED) {
            if (machine.finished() != null) {
                return null;
            }
            f.push(value);
            return interrupted(f);
        }
        Frame top = thread.top;
        if (top != null && top.code.library() && !f.code.library()) {
            machine.telling().entered(thread, f, top);
        }
        return top;
    }

    /** When the value on the stack says by a method whether it is true: pushes that and comes back to the same place. */
    private boolean truthByMethod(Frame f) {
        Object value = f.peek(0);
        Function method = Operators.truthMethod(value);
        if (method == null) {
            return false;
        }
        f.pop();
        f.pc--;
        Frame frame = Calls.bind(c, method, new Object[] {value}, null);
        frame.then = new Continuation.Truth();
        Calls.push(c, frame);
        return true;
    }

    /** As {@link #truthByMethod}, but the value is kept, with its truth on top. */
    private boolean truthIsAsked(Frame f) {
        Object value = f.peek(0);
        Function method = Operators.truthMethod(value);
        if (method == null) {
            return false;
        }
        f.pc--;
        Frame frame = Calls.bind(c, method, new Object[] {value}, null);
        frame.then = new Continuation.KnownTruth();
        Calls.push(c, frame);
        return true;
    }

    // ---- returns

    /** Leaves a frame with a value. */
    @Nullable
    Frame returned(Frame f, Object value) {
        Frame caller = f.back;
        thread.top = caller;
        f.back = null;
        if (f.boundary) {
            machine.telling().left(thread, f, value);
        }
        thread.switchable |= caller != null && f.code.whole() && !caller.code.whole();
        Generator generator = f.generator;
        if (generator != null) {
            generator.need();
            generator.running = false;
            generator.finished = true;
            Frame next = caller == null ? null : Generators.exhausted(caller, f, value);
            if (next == null && caller != null) {
                throw Generators.stop(c, value);
            }
            return next;
        }
        if (caller == null) {
            return null;
        }
        switch (f.then) {
            case Continuation.Push p -> caller.push(value);
            case Continuation.Next n -> caller.push(value);
            case Continuation.Initialised initialised -> {
                if (value != None.NONE) {
                    throw c.typeError("__init__() should return None, not '" + Types.of(value).name + "'");
                }
                caller.push(initialised.made());
            }
            case Continuation.Truth t -> caller.push(Operators.answer(c, f, value));
            case Continuation.KnownTruth k ->
                caller.push(Operators.answer(c, f, value) ? Operators.Known.TRUE : Operators.Known.FALSE);
            case Continuation.ClassBody body -> {
                Object made = rare().classOf(f, body);
                if (made != Calls.PUSHED) {
                    caller.push(made);
                }
            }
            case Continuation.ModuleBody m -> {
                thread.importing--;
                caller.push(machine.module(f.code));
            }
            case Continuation.Nothing n -> {}
            case Continuation.Operator attempt -> {
                Object result = Operators.answered(c, attempt, value);
                if (result != Calls.PUSHED) {
                    caller.push(result);
                }
            }
        }
        return thread.top;
    }
}
