package dev.waitline.engine.cpython;

import dev.waitline.engine.Interpreter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The CPythons on this machine, one of each minor version, the oldest first. */
public final class RealPythons {
    private RealPythons() {}

    private static final class Found {
        static final List<Interpreter> ALL = search();
    }

    public static List<Interpreter> all() {
        return Found.ALL;
    }

    /** 3.11 where it is there, for that is the one that the model follows; else the newest. */
    public static Interpreter one() {
        return all().stream().filter(p -> p.series().equals("3.11")).findFirst().orElseGet(() -> all().getLast());
    }

    public static int minor(Interpreter python) {
        return Integer.parseInt(python.series().substring(2));
    }

    private static List<Interpreter> search() {
        List<Interpreter> found = new ArrayList<>();
        for (Interpreter python : new Interpreters().find().fit()) {
            if (found.stream().noneMatch(p -> p.series().equals(python.series()))) {
                found.add(python);
            }
        }
        found.sort(Comparator.comparingInt(RealPythons::minor));
        return List.copyOf(found);
    }
}
