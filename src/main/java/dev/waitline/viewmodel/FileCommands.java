package dev.waitline.viewmodel;

import dev.waitline.export.ExportException;
import dev.waitline.export.RunLink;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.CourseException;
import dev.waitline.lesson.Courses;
import dev.waitline.session.Session;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.TraceJson;
import dev.waitline.viewmodel.ProgramFile.Unusable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;

/** Reads and writes files on the worker, and tells the window what came of it. Its methods are called from the window's thread. */
final class FileCommands {
    private final CommandQueue commands;
    private final Executor window;
    private final CommandQueue.Listener listener;
    private final Locale locale;

    FileCommands(CommandQueue commands, Executor window, CommandQueue.Listener listener, Locale locale) {
        this.locale = locale;
        this.commands = commands;
        this.window = window;
        this.listener = listener;
    }

    void read(Path file) {
        commands.task(() -> {
            try {
                if (Courses.isOne(file)) {
                    Course course = Courses.read(file, locale);
                    window.execute(() -> listener.read(file, course));
                } else {
                    Trace trace = ProgramFile.read(file);
                    window.execute(() -> listener.read(file, trace));
                }
            } catch (CourseException e) {
                notice(new Notice.NoCourse(
                        e.problems().getFirst().toString(), e.problems().size()));
            } catch (Unusable e) {
                notice(new Notice.FileProblem(e.problem(), name(file)));
            } catch (ProgramFile.NoRun e) {
                notice(new Notice.NoRun(name(file) + ": " + e.getMessage()));
            }
        });
    }

    void readLink(String link) {
        commands.task(() -> {
            try {
                Trace trace = RunLink.read(link);
                window.execute(() -> listener.read(trace));
            } catch (ExportException e) {
                notice(new Notice.NoRun(String.valueOf(e.getMessage())));
            }
        });
    }

    /** Writes a program to a file, the whole of it or nothing. */
    void write(Path file, String text) {
        commands.task(() -> write(file, text, () -> listener.saved(file, text)));
    }

    /** Writes the run with all its branches and bookmarks to a file. */
    void saveRun(Path file) {
        commands.command(r -> {
            Session session = r.session();
            RunTree tree = r.tree();
            Trace trace = new Trace(r.program(), session.schedule(session.length()), tree.step(), tree);
            write(file, TraceJson.write(trace), () -> listener.notice(new Notice.RunSaved(name(file))));
        });
    }

    void handIn(Path file, String progress) {
        commands.task(() -> write(file, progress, () -> listener.notice(new Notice.HandedIn(name(file)))));
    }

    private void write(Path file, String text, Runnable then) {
        try {
            ProgramFile.write(file, text);
            window.execute(then);
        } catch (Unusable e) {
            notice(new Notice.FileProblem(e.problem(), name(file)));
        }
    }

    private void notice(Notice what) {
        window.execute(() -> listener.notice(what));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return (name == null ? file : name).toString();
    }
}
