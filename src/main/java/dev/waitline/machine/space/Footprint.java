package dev.waitline.machine.space;

import dev.waitline.machine.value.Frame;
import dev.waitline.program.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step looks at, in order: on what it depends, for the memo, and by which of its instructions, for the question
 * where it has to end. An instruction here is one of the program's or of the library that is shown; what stands for a builtin
 * is part of the instruction that calls it.
 */
final class Footprint {
    private final int[] state;
    private final int thread;
    /** Tells this step's marks on a {@link Location} from those of earlier ones. */
    private final int serial;

    private final Set<Location> touched = new HashSet<>();
    final List<Memo.Touch> touches = new ArrayList<>();
    final List<Memo.Use> uses = new ArrayList<>();
    final List<Location> acquired = new ArrayList<>();
    final List<Location> released = new ArrayList<>();
    /** The threads for whose end it has waited. */
    final List<Integer> joined = new ArrayList<>();

    int[] given = {};

    private int instruction;
    /** The instruction in which the step ends, when it comes to rest within what stands for a builtin; else 0. */
    private int unfinished;

    private Memo.@Nullable Site site;
    private @Nullable Code code;
    private int at;
    private boolean closed;

    /** @param serial a number that no other step of the same space has */
    Footprint(int[] state, int thread, int serial) {
        this.serial = serial;
        this.state = state;
        this.thread = thread;
    }

    /** Another instruction begins. */
    void instruction(Code of, int place) {
        instruction++;
        site = null;
        code = of;
        at = place;
    }

    int unfinished() {
        return unfinished;
    }

    /** The step has been made; what is looked at from now on is looked at to write down what it did. */
    void close(@Nullable Frame rest) {
        closed = true;
        unfinished = rest != null && rest.code.whole() ? instruction : 0;
    }

    boolean has(Location location) {
        return touched.contains(location);
    }

    /** The step depends on what a location holds; also when it only writes it, since that may change nothing. */
    Content touch(Location location, Memo.Act act) {
        use(location, act, false);
        return depend(location);
    }

    /** As {@link #touch}, but what is done there will be said. */
    Content depend(Location location) {
        if (touched.add(location)) {
            touches.add(new Memo.Touch(location, false, thread, null, given, location.in(state)));
        }
        return location.content(state);
    }

    /** A name was taken for a new object. */
    void name(Memo.Family family, int place) {
        touches.add(new Memo.Touch(null, false, thread, family, given, place));
    }

    /** Of what a location holds only counts whether it is the running thread. */
    void blind(Location location, int running) {
        touches.add(new Memo.Touch(location, true, running, null, given, 0));
    }

    /** @param locked for a lock, whether it is held at that moment */
    void use(Location location, Memo.Act act, boolean locked) {
        if (closed || (location.usedBy == serial && location.usedAt == instruction && location.usedAs == act)) {
            return;
        }
        location.usedBy = serial;
        location.usedAt = instruction;
        location.usedAs = act;
        if (site == null && instruction > 1 && code != null) {
            site = new Memo.Site(code, at);
        }
        uses.add(new Memo.Use(
                location, act, locked, instruction, site, acquired.size(), released.size(), joined.size()));
    }
}
