package dev.waitline.viewmodel;

import dev.waitline.lesson.CourseException;
import dev.waitline.lesson.Courses;
import dev.waitline.lesson.Courses.Source;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.check.CourseCheck;
import dev.waitline.session.Session;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.SourceText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Writing a lesson while one sees it: its file as a text, and what is wrong with that. What was written but not saved is kept, and
 * is there again when the same lesson is written at the next time. Belongs to the window's thread.
 */
public final class Authoring implements AutoCloseable {
    private static final String DRAFT = "draft-";
    /** Nobody wants to be told of half a word. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ReadOnlyObjectWrapper<@Nullable Manuscript> manuscript = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Fault>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.UNKNOWN);
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(false);

    private final Documents documents;
    private final CommandQueue commands;
    private final Executor window;
    private final Consumer<Notice> notices;
    private final Store store;
    private final Locale locale;
    private final Function<SourceText, Session> open;
    private final Worker worker;
    private final Job<String, List<Diagnostic>> check;
    private String text = "";
    private String saved = "";
    private int edits;

    /** The file that is written in: where it lies, and its text when it was opened. */
    public record Manuscript(String lesson, Path file, String text) {}

    /** Something that is wrong, in a line of the file. */
    public record Fault(int line, String text) {}

    /** What is known of the lesson as it is written. */
    public enum Verdict {
        UNKNOWN,
        CHECKING,
        SOUND,
        WRONG
    }

    /**
     * @param open makes a session at the start of a program
     * @param notices takes what is to be told
     * @param failed takes what failed on the worker
     */
    Authoring(
            Documents documents,
            CommandQueue commands,
            Executor window,
            Function<SourceText, Session> open,
            Consumer<Notice> notices,
            Store store,
            Locale locale,
            Consumer<Throwable> failed) {
        this.documents = documents;
        this.commands = commands;
        this.window = window;
        this.open = open;
        this.notices = notices;
        this.store = store;
        this.locale = locale;
        this.worker = new Worker("waitline-lesson-check", failed);
        this.check = new Job<>(worker, window, p -> {}, this::checked);
        documents.documentProperty().subscribe(d -> {
            Manuscript now = manuscript.get();
            if (now != null
                    && (d == null || d.lesson() == null || !d.lesson().id().equals(now.lesson()))) {
                end();
            }
        });
    }

    // ---- what there is to see

    /** What is written in; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable Manuscript> manuscriptProperty() {
        return manuscript.getReadOnlyProperty();
    }

    /** What is wrong with the text as it stands, or was found by {@link #check}. */
    public ReadOnlyObjectProperty<List<Fault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /** What came of the last check of this text. */
    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Whether the file says something else. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Whether the lesson that is open has a file that can be written in: Waitline's own have none. */
    public boolean canBegin() {
        return documents.lesson() != null && documents.courseProperty().get().path() != null;
    }

    // ---- commands

    /** Opens the file of the lesson that is open, with what was not saved the last time. */
    public void begin() {
        Lesson lesson = documents.lesson();
        Path course = documents.courseProperty().get().path();
        if (lesson == null || course == null) {
            return;
        }
        String id = lesson.id();
        commands.task(() -> {
            try {
                Source source = Courses.source(course, id, locale);
                window.execute(() -> begun(id, source));
            } catch (CourseException e) {
                tell(e);
            }
        });
    }

    private void begun(String id, Source source) {
        Lesson now = documents.lesson();
        if (now == null || !now.id().equals(id)) {
            return;
        }
        saved = source.text();
        String draft = store.get(key(source.file()));
        text = draft.isEmpty() ? saved : draft;
        manuscript.set(new Manuscript(id, source.file(), text));
        unsaved.set(!text.equals(saved));
        faults.set(List.of());
        verdict.set(Verdict.UNKNOWN);
        if (unsaved.get()) {
            edits++;
            read(edits);
        }
    }

    /** The text was edited; a moment after the last edit the lesson is shown as it says now. */
    public void edit(String next) {
        Manuscript now = manuscript.get();
        if (now == null || next.equals(text)) {
            return;
        }
        text = next;
        unsaved.set(!text.equals(saved));
        store.put(key(now.file()), unsaved.get() ? text : "");
        check.giveUp();
        verdict.set(Verdict.UNKNOWN);
        edits++;
        int edit = edits;
        CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> window.execute(() -> read(edit)));
    }

    private void read(int edit) {
        Manuscript now = manuscript.get();
        if (now == null || edit != edits) {
            return;
        }
        try {
            Lesson lesson = Courses.lesson(now.lesson(), new Source(now.file(), text));
            faults.set(List.of());
            documents.rewritten(lesson);
        } catch (CourseException e) {
            faults.set(shown(e.problems()));
        }
    }

    private static List<Fault> shown(List<Diagnostic> problems) {
        return problems.stream()
                .map(p -> new Fault(p.at().line(), p.what() + "; " + p.remedy()))
                .toList();
    }

    /** Looks whether all is as the lesson says; may take as long as the searches do. */
    public void check() {
        Manuscript now = manuscript.get();
        if (now == null) {
            return;
        }
        try {
            Source source = new Source(now.file(), text);
            Lesson lesson = Courses.lesson(now.lesson(), source);
            verdict.set(Verdict.CHECKING);
            check.start(
                    (progress, stop) -> new CourseCheck(lesson, source.file().toString(), open).problems());
        } catch (CourseException e) {
            faults.set(shown(e.problems()));
            verdict.set(Verdict.WRONG);
        }
    }

    private void checked(@Nullable List<Diagnostic> problems) {
        verdict.set(problems == null ? Verdict.UNKNOWN : problems.isEmpty() ? Verdict.SOUND : Verdict.WRONG);
        faults.set(problems == null ? List.of() : shown(problems));
    }

    /** Writes the text to its file, the whole of it or nothing. */
    public void save() {
        Manuscript now = manuscript.get();
        if (now == null) {
            return;
        }
        String written = text;
        commands.task(() -> {
            try {
                ProgramFile.write(now.file(), written);
                window.execute(() -> saved(now, written));
            } catch (ProgramFile.Unusable e) {
                window.execute(() -> notices.accept(
                        new Notice.FileProblem(e.problem(), now.file().toString())));
            }
        });
    }

    private void saved(Manuscript where, String written) {
        if (manuscript.get() == where) {
            saved = written;
            unsaved.set(!text.equals(saved));
        }
        if (store.get(key(where.file())).equals(written)) {
            store.put(key(where.file()), "");
        }
    }

    /** Back to the lesson alone. */
    public void end() {
        check.giveUp();
        manuscript.set(null);
        faults.set(List.of());
        verdict.set(Verdict.UNKNOWN);
        unsaved.set(false);
        edits++;
    }

    private void tell(CourseException e) {
        window.execute(() -> notices.accept(
                new Notice.NoCourse(String.valueOf(e.getMessage()), e.problems().size())));
    }

    private static String key(Path file) {
        return DRAFT + Integer.toHexString(file.toAbsolutePath().toString().hashCode());
    }

    @Override
    public void close() {
        check.giveUp();
        worker.close(() -> {});
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return worker.awaitEnd(millis);
    }
}
