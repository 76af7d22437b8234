package dev.waitline.machine.module;

import dev.waitline.machine.language.Calls;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import dev.waitline.trace.Ending;
import java.util.List;
import java.util.Map;

/** The modules {@code os} and {@code os.path}: what a program may ask of its process, of names, and of files that it has made. */
final class OsModule {
    private static final long PROCESS = 4242;
    private static final long PROCESSORS = 4;

    private OsModule() {}

    static Map<String, Object> members() {
        NativeModule os = new NativeModule("os");
        os.function("_exit(status, /)", Builtin.Effect.END, (c, a, k) -> {
            int status = (int) c.integer(a[0]) & 0xFF;
            c.host().finishAtOnce(new Ending(Ending.Kind.EXIT, status, "", List.of()));
            return None.NONE;
        });
        os.pure("getpid()", (c, a, k) -> PROCESS);
        os.pure("getppid()", (c, a, k) -> PROCESS - 1);
        os.pure("cpu_count()", (c, a, k) -> PROCESSORS);
        os.pure("getcwd()", (c, a, k) -> "/");
        os.pure("getenv(key, default=None, /)", (c, a, k) -> a.length > 1 ? a[1] : None.NONE);
        os.value("environ", (Library.Made) m -> new PyDict());
        os.value("name", "posix").value("sep", "/").value("linesep", "\n").value("pathsep", ":");
        os.value("curdir", ".").value("pardir", "..").value("devnull", "/dev/null");
        for (String name : List.of(
                "remove",
                "unlink",
                "rename",
                "replace",
                "mkdir",
                "makedirs",
                "rmdir",
                "listdir",
                "stat",
                "walk",
                "fspath")) {
            inFiles(os, name);
        }
        os.value("path", (Library.Made) m -> Frame.present(Library.loaded(m, "os.path")));
        return os.members();
    }

    /** A function on the files that the program has made; they and it are written in Python. */
    private static void inFiles(NativeModule module, String name) {
        String there = SAME.getOrDefault(name, name);
        module.pure(name, (c, a, k) -> c.prelude("_in_files", there, new PyTuple(a), PyDict.named(k)));
    }

    /** Other names for the same. */
    private static final Map<String, String> SAME = Map.of(
            "unlink",
            "remove",
            "replace",
            "rename",
            "lexists",
            "exists",
            "realpath",
            "abspath",
            "expanduser",
            "fspath");

    static Map<String, Object> path() {
        NativeModule path = new NativeModule("os.path");
        path.value("sep", "/");
        path.pure("basename(p, /)", (c, a, k) -> {
            String name = text(c, a[0]);
            return name.substring(name.lastIndexOf('/') + 1);
        });
        path.pure("dirname(p, /)", (c, a, k) -> {
            String name = text(c, a[0]);
            String head = name.substring(0, name.lastIndexOf('/') + 1);
            String bare = head.replaceFirst("/+$", "");
            return bare.isEmpty() ? head : bare;
        });
        path.pure("join(a, /, *p)", (c, a, k) -> {
            String joined = text(c, a[0]);
            for (int i = 1; i < a.length; i++) {
                String part = text(c, a[i]);
                boolean whole = joined.isEmpty() || joined.endsWith("/");
                joined = part.startsWith("/") ? part : joined + (whole ? "" : "/") + part;
            }
            return joined;
        });
        path.pure("splitext(p, /)", (c, a, k) -> {
            String name = text(c, a[0]);
            int start = name.lastIndexOf('/') + 1;
            while (start < name.length() && name.charAt(start) == '.') {
                start++;
            }
            int dot = name.lastIndexOf('.');
            return dot < start ? new PyTuple(name, "") : new PyTuple(name.substring(0, dot), name.substring(dot));
        });
        path.pure("isabs(s, /)", (c, a, k) -> text(c, a[0]).startsWith("/"));
        for (String name : List.of("basename", "dirname", "join", "splitext", "isabs")) {
            Builtin plain = (Builtin) Frame.present(path.members().get(name));
            path.pure(name, (c, a, k) -> {
                for (Object each : a) {
                    if (each instanceof Instance) {
                        return c.prelude("_with_paths", plain, new PyTuple(a));
                    }
                }
                return Calls.builtin(c, plain, a, k);
            });
        }
        for (String name : List.of(
                "exists",
                "lexists",
                "isfile",
                "isdir",
                "getsize",
                "getmtime",
                "split",
                "normpath",
                "abspath",
                "realpath",
                "expanduser",
                "relpath",
                "commonprefix",
                "commonpath")) {
            inFiles(path, name);
        }
        return path.members();
    }

    private static String text(Context c, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw c.typeError("expected str, bytes or os.PathLike object, not " + Types.of(value).name);
    }
}
