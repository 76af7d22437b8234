package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.CourseException;
import dev.waitline.lesson.Courses;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Talk;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The program as a text: where it comes from, what became of it in the editor, and in which engine it is opened. Belongs
 * to the window's thread. What runs may be behind the text, or stay behind it while something is wrong with that.
 */
public final class Documents {
    private final ReadOnlyObjectWrapper<@Nullable Document> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<EngineChoice> engine = new ReadOnlyObjectWrapper<>(new EngineChoice.Model());
    private final ReadOnlyObjectWrapper<@Nullable Complaint> diagnostic = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(false);

    private final CommandQueue commands;
    private final FileCommands files;
    private final Playing playing;
    private final Injecting injecting;
    private final Challenges challenges;
    private final RealRuns realRuns;
    private final Predicting predicting;
    private final Runnable dismissNotice;
    private final RecentFiles recentFiles;
    private final OpenCourse course;
    private final Runnable changed;
    private final Locale locale;
    private Consumer<Runnable> guard = Runnable::run;
    private int generation;
    private int saved = -1;
    private String written = "";
    private @Nullable Lesson lesson;

    /**
     * @param dismissNotice what was to be told of the program before is not told any more
     * @param changed called when the text was edited
     */
    Documents(
            CommandQueue commands,
            FileCommands files,
            Playing playing,
            Injecting injecting,
            Challenges challenges,
            RealRuns realRuns,
            Predicting predicting,
            OpenCourse course,
            Store store,
            Runnable dismissNotice,
            Runnable changed,
            Locale locale) {
        this.commands = commands;
        this.files = files;
        this.playing = playing;
        this.injecting = injecting;
        this.challenges = challenges;
        this.realRuns = realRuns;
        this.predicting = predicting;
        this.course = course;
        this.dismissNotice = dismissNotice;
        this.changed = changed;
        this.locale = locale;
        this.recentFiles = new RecentFiles(store);
        recent.set(recentFiles.all());
    }

    // ---- what there is to see

    /** What is open, or null at first. */
    public ReadOnlyObjectProperty<@Nullable Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** The files that were opened last, the newest first. */
    public ReadOnlyObjectProperty<List<Path>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /** Which engine is to run the program; {@link RunView#engine} says which one does. */
    public ReadOnlyObjectProperty<EngineChoice> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    /** What is wrong with the text; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable Complaint> diagnosticProperty() {
        return diagnostic.getReadOnlyProperty();
    }

    /** Whether the text differs from the one that was opened. */
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** The course that is open; its lessons can be opened. */
    public ReadOnlyObjectProperty<OpenCourse.Shown> courseProperty() {
        return course.shownProperty();
    }

    public List<LessonRow> lessons() {
        return course.shownProperty().get().lessons();
    }

    // ---- commands

    /**
     * What stands between edits and the next program.
     *
     * @param guard asked before edits would be lost; runs what it is given once they may be
     */
    public void guard(Consumer<Runnable> guard) {
        this.guard = guard;
    }

    private void unlessLost(Runnable open) {
        if (edited.get()) {
            guard.accept(open);
        } else {
            open.run();
        }
    }

    /** Reads a file or a course and opens it; what is wrong with it becomes a notice, and what runs goes on. */
    public void open(Path file) {
        unlessLost(() -> {
            dismissNotice.run();
            files.read(file.toAbsolutePath().normalize());
        });
    }

    /** Opens the run in a link; what is wrong with it becomes a notice, and what runs goes on. */
    public void openLink(String link) {
        unlessLost(() -> {
            dismissNotice.run();
            files.readLink(link);
        });
    }

    public void open(LessonRow row) {
        openLesson(row.id());
    }

    /** Opens the lesson of that short name, if there is one. */
    public void openLesson(String id) {
        course.lesson(id).ifPresent(l -> unlessLost(() -> take(l.program(), null, l)));
    }

    /** Goes back to Waitline's own lessons. */
    public void openOwnCourse() {
        unlessLost(() -> {
            course.takeOwn();
            openFirst();
        });
    }

    /** Opens a lesson of Waitline's own, whichever course is open. */
    void openOwn(String id) {
        unlessLost(() -> {
            course.takeOwn();
            course.lesson(id).ifPresent(l -> take(l.program(), null, l));
        });
    }

    private void openFirst() {
        course.first().ifPresent(l -> take(l.program(), null, l));
    }

    public void open(SourceText source) {
        unlessLost(() -> take(source, null, null));
    }

    /** The text as it stands in the editor. */
    public String written() {
        return written;
    }

    /** Writes the text to where it came from; false when it came from no file. */
    public boolean save() {
        Document open = document.get();
        if (open == null || open.file() == null) {
            return false;
        }
        save(open.file());
        return true;
    }

    /** Writes the text to {@code file}, which is what is open from then on. */
    public void save(Path file) {
        saved = generation;
        files.write(file.toAbsolutePath().normalize(), written);
    }

    /** Writes what was solved and predicted to a file, to be handed in under that name. */
    public void handIn(MyProgress progress, String name, Path file) {
        files.handIn(file.toAbsolutePath().normalize(), progress.handedIn(name));
    }

    /** Writes the run with all its branches and bookmarks to a file. */
    public void saveRun(Path file) {
        files.saveRun(file.toAbsolutePath().normalize());
    }

    /** Puts back the text as it was opened or saved last. */
    public void revert() {
        Document open = document.get();
        if (open != null) {
            take(new SourceText(open.name(), open.text()), open.file(), lesson);
        }
    }

    /** Puts back what somebody was at. */
    void restore(Desk desk) {
        runsIn(desk.engine());
        commands.engine(desk.engine());
        restoreCourse(desk.course());
        take(
                new SourceText(desk.name(), desk.opened()),
                desk.file(),
                course.lesson(desk.lesson()).orElse(null),
                desk.written());
        commands.open(new SourceText(desk.name(), desk.ran()), lesson, Opening.ANEW);
        playing.breakpoints(desk.breakpoints());
        desk.held().forEach(t -> playing.hold(t, true));
        if (!desk.tree().lines().isEmpty()) {
            commands.command(r -> r.restore(desk.tree()));
        }
        if (!desk.ran().equals(desk.written())) {
            commands.open(new SourceText(desk.name(), desk.written()), lesson, Opening.AFTER_TYPING);
        }
    }

    /** A course that is gone, or broken by now, is Waitline's own again. */
    private void restoreCourse(@Nullable Path path) {
        if (path != null && Courses.isOne(path)) {
            try {
                course.take(path, Courses.read(path, locale));
            } catch (CourseException e) {
                course.takeOwn();
            }
        }
    }

    private void take(SourceText source, @Nullable Path file, @Nullable Lesson lesson) {
        take(source, file, lesson, source.text());
        commands.open(source, lesson, Opening.ANEW);
    }

    private void take(SourceText source, @Nullable Path file, @Nullable Lesson lesson, String text) {
        generation++;
        playing.pause();
        this.lesson = lesson;
        playing.breakpoints(Set.of());
        written = text;
        challenges.lesson(lesson);
        predicting.lesson(lesson);
        document.set(new Document(
                generation, source.name(), source.text(), file, lesson == null ? null : course.row(lesson)));
        edited.set(!text.equals(source.text()));
        injecting.noTarget();
        dismissNotice.run();
    }

    /** The talk of what is open; the one in the program's text goes before the lesson's. */
    Optional<Talk> talk() throws CourseException {
        Document open = document.get();
        if (open == null) {
            return Optional.empty();
        }
        Optional<Talk> own = Talk.in(new SourceText(open.name(), written));
        return own.isPresent() || lesson == null ? own : Optional.ofNullable(lesson.talk());
    }

    /** The lesson that is open; null when none is. */
    @Nullable
    Lesson lesson() {
        return lesson;
    }

    /** The lesson that is open says something else from now on; where its program is the same, the run stays. */
    void rewritten(Lesson next) {
        course.take(next);
        Lesson now = course.lesson(next.id()).orElse(next);
        Document open = document.get();
        if (open == null || !open.text().equals(now.program().text()) || edited.get()) {
            take(now.program(), null, now);
            return;
        }
        generation++;
        lesson = now;
        challenges.lesson(now);
        predicting.lesson(now);
        document.set(new Document(generation, open.name(), open.text(), open.file(), course.row(now)));
        commands.command(r -> r.lesson(now));
    }

    /** Puts a talk into the program's text, as an edit. */
    void write(Talk talk) {
        Document open = document.get();
        if (open != null) {
            String text = talk.into(written);
            take(new SourceText(open.name(), open.text()), open.file(), lesson, text);
            commands.open(new SourceText(open.name(), text), lesson, Opening.ANEW);
        }
    }

    /** Opens the program, as it stands in the editor, in another engine. */
    public void engine(EngineChoice next) {
        runsIn(next);
        commands.engine(next);
        Document open = document.get();
        if (open != null) {
            playing.pause();
            dismissNotice.run();
            commands.open(new SourceText(open.name(), written), lesson, Opening.ANEW);
        }
    }

    /** The text was edited; a moment after the last edit it is opened anew. */
    public void edit(String next) {
        Document open = document.get();
        if (open != null) {
            written = next;
            edited.set(!next.equals(open.text()));
            changed.run();
            commands.open(new SourceText(open.name(), written), lesson, Opening.AFTER_TYPING);
        }
    }

    /** Looks whether the program as it stands in the editor passes the challenge to mend it. */
    public void checkFix() {
        Document open = document.get();
        if (open != null) {
            challenges.check(written);
            commands.open(new SourceText(open.name(), written), lesson, Opening.IF_CHANGED);
        }
    }

    // ---- what the worker tells

    void read(Path file, Trace trace) {
        recentFiles.add(file);
        recent.set(recentFiles.all());
        if (trace.schedule().choices().isEmpty()) {
            take(trace.program(), file, null);
        } else {
            read(trace);
        }
    }

    /** A run was read, which came from no file of a program. */
    void read(Trace trace) {
        take(trace.program(), null, null);
        commands.command(r -> {
            // Unless it could not be opened.
            if (r.program().equals(trace.program())) {
                if (trace.tree().lines().isEmpty()) {
                    r.move(s -> s.replay(trace));
                } else {
                    r.restore(trace.tree());
                }
            }
        });
    }

    /** A course was read: its first lesson is opened. */
    void read(Path path, Course next) {
        recentFiles.add(path);
        recent.set(recentFiles.all());
        course.take(path, next);
        openFirst();
    }

    void saved(Path file, String text) {
        Document open = document.get();
        recentFiles.add(file);
        recent.set(recentFiles.all());
        // Something else may have been opened since.
        if (open != null && open.generation() == saved) {
            Path name = file.getFileName();
            document.set(new Document(
                    open.generation(), (name == null ? file : name).toString(), text, file, open.lesson()));
            edited.set(!written.equals(text));
        }
    }

    void diagnostic(@Nullable Diagnostic what) {
        diagnostic.set(what == null ? null : Complaint.of(what));
        challenges.diagnostic(what == null ? "" : what.toString());
    }

    /** The engine that is to run the program, whether somebody chose it or it is the one that is left. */
    void runsIn(EngineChoice used) {
        engine.set(used);
        realRuns.engine(used);
    }
}
