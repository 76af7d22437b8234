package dev.waitline.engine.cpython;

import dev.waitline.engine.InstalledPython;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The CPythons on this machine, one of each minor version, the oldest first. */
public final class RealPythons {
    private RealPythons() {}

    private static final class Found {
        static final List<InstalledPython> ALL = search();
    }

    public static List<InstalledPython> all() {
        return Found.ALL;
    }

    /** 3.11 where it is there, for that is the one that the model follows; else the newest. */
    public static InstalledPython one() {
        return all().stream().filter(p -> p.series().equals("3.11")).findFirst().orElseGet(() -> all().getLast());
    }

    public static int minor(InstalledPython python) {
        return Integer.parseInt(python.series().substring(2));
    }

    private static List<InstalledPython> search() {
        List<InstalledPython> found = new ArrayList<>();
        for (InstalledPython python : new Interpreters().find().fit()) {
            if (found.stream().noneMatch(p -> p.series().equals(python.series()))) {
                found.add(python);
            }
        }
        found.sort(Comparator.comparingInt(RealPythons::minor));
        return List.copyOf(found);
    }
}
