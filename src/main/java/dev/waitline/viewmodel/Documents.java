package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.lesson.Lesson;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The program as a text: where it comes from, what became of it in the editor, and in which engine it is opened. Belongs
 * to the window's thread. What runs may be behind the text, or stay behind it while something is wrong with that.
 */
public final class Documents {
    private final ReadOnlyObjectWrapper<@Nullable Document> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<EngineChoice> engine = new ReadOnlyObjectWrapper<>(new EngineChoice.Model());
    private final ReadOnlyStringWrapper diagnostic = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(false);

    private final CommandQueue commands;
    private final Playing playing;
    private final Injecting injecting;
    private final Challenges challenges;
    private final RealRuns realRuns;
    private final Runnable dismissNotice;
    private final RecentFiles recentFiles;
    private final List<Lesson> lessons;
    private int generation;
    private String written = "";
    private @Nullable Lesson lesson;

    /** @param dismissNotice what was to be told of the program before is not told any more */
    Documents(
            CommandQueue commands,
            Playing playing,
            Injecting injecting,
            Challenges challenges,
            RealRuns realRuns,
            List<Lesson> lessons,
            Store store,
            Runnable dismissNotice) {
        this.commands = commands;
        this.playing = playing;
        this.injecting = injecting;
        this.challenges = challenges;
        this.realRuns = realRuns;
        this.lessons = List.copyOf(lessons);
        this.dismissNotice = dismissNotice;
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

    /** What is wrong with the edited text; empty when nothing is. */
    public ReadOnlyStringProperty diagnosticProperty() {
        return diagnostic.getReadOnlyProperty();
    }

    /** Whether the text differs from the one that was opened. */
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    public List<LessonRow> lessons() {
        return lessons.stream().map(LessonRow::of).toList();
    }

    // ---- commands

    /** Reads a file and opens it; what is wrong with it becomes a notice, and what runs goes on. */
    public void open(Path file) {
        dismissNotice.run();
        commands.read(file.toAbsolutePath().normalize());
    }

    public void open(LessonRow row) {
        openLesson(row.id());
    }

    /** Opens the lesson of that short name, if there is one. */
    public void openLesson(String id) {
        lessons.stream().filter(l -> l.id().equals(id)).findFirst().ifPresent(l -> take(l.program(), null, l));
    }

    public void open(SourceText source) {
        take(source, null, null);
    }

    private void take(SourceText source, @Nullable Path file, @Nullable Lesson lesson) {
        generation++;
        playing.pause();
        this.lesson = lesson;
        written = source.text();
        challenges.lesson(lesson);
        document.set(new Document(
                generation, source.name(), source.text(), file, lesson == null ? null : LessonRow.of(lesson)));
        edited.set(false);
        injecting.noTarget();
        dismissNotice.run();
        commands.open(source, lesson, Opening.ANEW);
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
            return;
        }
        take(trace.program(), null, null);
        commands.command(r -> {
            // Unless it could not be opened.
            if (r.program().equals(trace.program())) {
                r.move(s -> s.replay(trace));
            }
        });
    }

    void diagnostic(String text) {
        diagnostic.set(text);
        challenges.diagnostic(text);
    }

    /** The engine that is to run the program, whether somebody chose it or it is the one that is left. */
    void runsIn(EngineChoice used) {
        engine.set(used);
        realRuns.engine(used);
    }
}
