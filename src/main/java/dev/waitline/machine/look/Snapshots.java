package dev.waitline.machine.look;

import dev.waitline.machine.Machine;
import dev.waitline.machine.primitive.Names;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Types;
import dev.waitline.program.Code;
import dev.waitline.program.Op;
import dev.waitline.trace.Frame;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the snapshot of a machine: what can be seen at this moment, and nothing that changes later. */
public final class Snapshots {
    private static final int VALUE_LENGTH = 80;

    private final Machine machine;
    private final Names names;
    private final WaitStates standing;

    private Snapshots(Machine machine) {
        this.machine = machine;
        machine.forgetNames();
        this.names = machine.names();
        this.standing = new WaitStates(machine);
    }

    public static Snapshot of(Machine machine) {
        return new Snapshots(machine).snapshot();
    }

    private Snapshot snapshot() {
        List<ThreadView> threads = machine.threads().stream().map(this::thread).toList();
        List<PrimitiveView> primitives = new ArrayList<>();
        PrimitiveViews views = new PrimitiveViews(machine, standing);
        for (Object primitive : names.found()) {
            Resource resource = names.of(primitive);
            if (resource != null) {
                primitives.add(views.of(primitive, resource));
            }
        }
        return new Snapshot(
                machine.moves(), machine.clock(), threads, primitives, globals(), machine.output(), machine.ending());
    }

    private ThreadView thread(PyThread thread) {
        ThreadView.Role role =
                thread.helper ? ThreadView.Role.HELPER : thread.id == 0 ? ThreadView.Role.MAIN : ThreadView.Role.CHILD;
        ThreadState state = standing.state(thread);
        return new ThreadView(
                thread.id,
                thread.name(),
                role,
                thread.daemon(),
                state,
                standing.next(thread),
                frames(thread),
                userLine(thread),
                holds(thread));
    }

    /** The line the thread is on: the one it is about to run when it stands before a statement. */
    private static int userLine(PyThread thread) {
        dev.waitline.machine.value.Frame top = thread.top;
        if (top != null && !top.code.library() && top.code.ops()[top.pc] == Op.LINE) {
            return top.code.arguments()[top.pc];
        }
        return thread.userLine();
    }

    private List<ThreadView.Held> holds(PyThread thread) {
        List<NativeLock> held = new ArrayList<>();
        for (Map.Entry<NativeLock, Resource> entry : names.locks().entrySet()) {
            NativeLock lock = entry.getKey();
            if (lock.locked() && lock.takenBy() == thread.id && thread.ended == null) {
                held.add(lock);
            }
        }
        held.sort((a, b) -> a.takenAtMove != b.takenAtMove
                ? Long.compare(a.takenAtMove, b.takenAtMove)
                : Integer.compare(a.id, b.id));
        List<ThreadView.Held> views = new ArrayList<>();
        for (NativeLock lock : held) {
            Resource resource = names.ofLock(lock);
            if (resource != null) {
                views.add(new ThreadView.Held(resource, standing.count(lock), lock.takenOnLine));
            }
        }
        return views;
    }

    private List<Frame> frames(PyThread thread) {
        List<Frame> frames = new ArrayList<>();
        for (dev.waitline.machine.value.Frame f : Names.frames(thread)) {
            Code code = f.code;
            if (!code.quiet()) {
                boolean atLine = f == thread.top && code.ops()[f.pc] == Op.LINE;
                frames.add(new Frame(
                        code.name(),
                        code.header().source().name(),
                        atLine ? code.arguments()[f.pc] : f.line,
                        code.library(),
                        code.header().kind() == Code.Kind.MODULE ? List.of() : locals(f)));
            }
        }
        return frames;
    }

    private List<Variable> locals(dev.waitline.machine.value.Frame f) {
        List<Variable> locals = new ArrayList<>();
        List<String> slots = f.code.header().locals();
        for (int i = 0; i < slots.size(); i++) {
            Object value = f.slots[i];
            if (value instanceof Cell cell) {
                value = cell.get();
            }
            String name = slots.get(i);
            boolean known = locals.stream().anyMatch(v -> v.name().equals(name));
            if (value != null && !name.startsWith(".") && !known) {
                locals.add(variable(name, value));
            }
        }
        return locals;
    }

    private List<Variable> globals() {
        Namespace main = machine.module(machine.program());
        List<Variable> globals = new ArrayList<>();
        for (String name : main.names()) {
            Object value = main.get(name);
            boolean definition = value instanceof Function
                    || value instanceof ClassObject
                    || value instanceof Namespace
                    || value instanceof Builtin;
            if (value != null && !definition && !name.startsWith("__")) {
                globals.add(variable(name, value));
            }
        }
        return globals;
    }

    private Variable variable(String name, Object value) {
        Resource resource = names.of(value);
        return new Variable(
                name, describe(name, value, resource), Types.of(value).name, resource == null ? null : resource.id());
    }

    private String describe(String name, Object value, @Nullable Resource resource) {
        if (resource != null) {
            return resource.name().equals(name) ? Text.qualified(Types.of(value)) : resource.name();
        }
        if (value instanceof Instance i && !(value instanceof ExceptionObject)) {
            return LibraryShape.nameOf(i) instanceof String text
                    ? i.type.name + "(" + text + ")"
                    : i.type.name + " object";
        }
        return Text.shortRepr(value, VALUE_LENGTH);
    }
}
