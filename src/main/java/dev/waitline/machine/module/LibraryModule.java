package dev.waitline.machine.module;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One module that the machine has: its name, how much of it is shown, and where it comes from.
 *
 * @param file the file it is written in, without its ending; null when it is written in Java
 * @param members what a module written in Java defines; asked for when it is first needed
 */
record LibraryModule(String name, Kind kind, @Nullable String file, Supplier<Map<String, Object>> members) {

    /** Who may see it. */
    enum Kind {
        /** Written in Python and shown line by line to those who step into it. */
        LOUD,
        /** As the next, but CPython has it in Python, too: in a search others may come between its instructions. */
        UNSTEPPED,
        /** What CPython has in C, or what nobody wants to step through: it makes no stops of its own. */
        QUIET,
        /** As a quiet one, for the library alone: programs cannot import it. */
        PRIVATE,
        /** Written in Java. */
        NATIVE,
        /** Written in Java for the library alone: programs cannot import it. */
        HIDDEN
    }

    /** All of them; a module's place in the list is its number in the machine. */
    static final List<LibraryModule> ALL = List.of(
            quiet("builtins"),
            loud("threading", "threading"),
            loud("queue", "queue"),
            loud("concurrent.futures", "futures"),
            quiet("concurrent.futures._base", "futures_base"),
            quiet("concurrent.futures.thread", "futures_thread"),
            quiet("_threading_local"),
            quiet("abc"),
            unstepped("argparse"),
            quiet("atexit"),
            quiet("base64"),
            quiet("bisect"),
            quiet("calendar"),
            quiet("cmath"),
            quiet("collections"),
            quiet("collections.abc", "collections_abc"),
            quiet("contextlib"),
            quiet("contextvars"),
            quiet("copy"),
            quiet("copyreg"),
            unstepped("dataclasses"),
            quiet("datetime"),
            quiet("decimal"),
            quiet("enum"),
            quiet("fnmatch"),
            quiet("fractions"),
            quiet("functools"),
            quiet("gc"),
            quiet("hashlib"),
            quiet("heapq"),
            quiet("importlib"),
            quiet("inspect"),
            quiet("io"),
            quiet("itertools"),
            quiet("json"),
            quiet("json.decoder", "json_decoder"),
            quiet("logging"),
            quiet("operator"),
            quiet("pathlib"),
            quiet("pickle"),
            quiet("platform"),
            quiet("pprint"),
            quiet("random"),
            quiet("re"),
            unstepped("sched"),
            quiet("secrets"),
            quiet("shutil"),
            quiet("signal"),
            quiet("statistics"),
            quiet("string"),
            quiet("struct"),
            quiet("tempfile"),
            quiet("textwrap"),
            unstepped("timeit"),
            quiet("traceback"),
            quiet("types"),
            quiet("typing"),
            unstepped("unittest"),
            quiet("unittest.mock", "unittest_mock"),
            quiet("uuid"),
            quiet("warnings"),
            quiet("weakref"),
            written("concurrent", Kind.NATIVE, Map::of),
            written("math", Kind.NATIVE, MathModule::members),
            written("os", Kind.NATIVE, OsModule::members),
            written("os.path", Kind.NATIVE, OsModule::path),
            written("sys", Kind.NATIVE, SysModule::members),
            written("time", Kind.NATIVE, TimeModule::members),
            written("_thread", Kind.NATIVE, ThreadModule::members),
            new LibraryModule("_files", Kind.PRIVATE, "_files", Map::of),
            written("_collections", Kind.HIDDEN, CollectionsModule::members),
            written("_signal", Kind.HIDDEN, SignalModule::members),
            written("_re", Kind.HIDDEN, ReModule::members),
            written("_random", Kind.HIDDEN, RandomModule::members));

    private static LibraryModule loud(String name, String file) {
        return new LibraryModule(name, Kind.LOUD, file, Map::of);
    }

    private static LibraryModule unstepped(String name) {
        return new LibraryModule(name, Kind.UNSTEPPED, name, Map::of);
    }

    private static LibraryModule quiet(String name) {
        return quiet(name, name);
    }

    private static LibraryModule quiet(String name, String file) {
        return new LibraryModule(name, Kind.QUIET, file, Map::of);
    }

    private static LibraryModule written(String name, Kind kind, Supplier<Map<String, Object>> members) {
        return new LibraryModule(name, kind, null, members);
    }

    /** Whether programs can import it. */
    boolean importable() {
        return kind != Kind.HIDDEN && kind != Kind.PRIVATE && !name.equals("builtins");
    }

    boolean python() {
        return file != null;
    }
}
