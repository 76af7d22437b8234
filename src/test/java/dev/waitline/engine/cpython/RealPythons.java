package dev.waitline.engine.cpython;

import dev.waitline.corpus.Chosen;
import dev.waitline.engine.InstalledPython;
import dev.waitline.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The CPythons on this machine, one of each minor version, the oldest first; the executables themselves, for a shim costs
 * more than what it starts. {@code -Dwaitline.python=3.11} chooses one.
 */
public final class RealPythons {
    /** A busy machine takes its time, and that is no failure. */
    public static final Patience PATIENCE = Patience.USUAL.times(30);

    private RealPythons() {}

    private static final class Found {
        static final List<InstalledPython> ALL = search();
    }

    public static List<InstalledPython> all() {
        return Chosen.pythons(Found.ALL, InstalledPython::series);
    }

    /** Those that are young enough for a program. */
    public static List<InstalledPython> from(int minor) {
        return all().stream().filter(python -> minor(python) >= minor).toList();
    }

    /** 3.11 where it is there, for that is the one that the model follows; else the newest. */
    public static InstalledPython one() {
        return all().stream().filter(p -> p.series().equals("3.11")).findFirst().orElseGet(() -> all().getLast());
    }

    public static int minor(InstalledPython python) {
        return Integer.parseInt(python.series().substring(2));
    }

    /** A program in one of them, which is waited for as long as it takes. */
    public static CPythonEngine open(SourceText program, InstalledPython python) {
        return CPythonEngine.open(program, python, false, PATIENCE);
    }

    private static List<InstalledPython> search() {
        List<InstalledPython> found = new ArrayList<>();
        for (InstalledPython python : new Interpreters(PATIENCE).find().fit()) {
            if (found.stream().noneMatch(p -> p.series().equals(python.series()))) {
                found.add(python);
            }
        }
        found.sort(Comparator.comparingInt(RealPythons::minor));
        return List.copyOf(found);
    }
}
