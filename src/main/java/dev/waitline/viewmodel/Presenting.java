package dev.waitline.viewmodel;

import dev.waitline.lesson.CourseException;
import dev.waitline.lesson.Talk;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Showing a run to an audience: step by step, or from bookmark to bookmark, which is a talk; with each sentence at once, or when
 * it is asked for. Belongs to the window's thread.
 */
public final class Presenting {
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper talk = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper withholding = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper withheld = new ReadOnlyBooleanWrapper(false);

    private final CommandQueue commands;
    private final Playing playing;
    private final Documents documents;
    private final ReadOnlyObjectProperty<@Nullable RunView> run;
    private final Consumer<Notice> notices;
    private int goal;

    /**
     * @param run what is shown
     * @param notices takes what is to be told
     */
    Presenting(
            CommandQueue commands,
            Playing playing,
            Documents documents,
            ReadOnlyObjectProperty<@Nullable RunView> run,
            Consumer<Notice> notices) {
        this.commands = commands;
        this.playing = playing;
        this.documents = documents;
        this.run = run;
        this.notices = notices;
        run.subscribe((was, now) -> {
            boolean same = was != null
                    && now != null
                    && was.run() == now.run()
                    && was.moment().equals(now.moment());
            if (!same) {
                withheld.set(on.get() && withholding.get() && now != null && now.position() > 0);
            }
        });
    }

    // ---- what there is to see

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Whether one goes from bookmark to bookmark. */
    public ReadOnlyBooleanProperty talkProperty() {
        return talk.getReadOnlyProperty();
    }

    /** Whether sentences are said only when somebody asks for them. */
    public ReadOnlyBooleanProperty withholdingProperty() {
        return withholding.getReadOnlyProperty();
    }

    /** Whether what just happened is not to be said yet. */
    public ReadOnlyBooleanProperty withheldProperty() {
        return withheld.getReadOnlyProperty();
    }

    /** The moments of the talk: the bookmarks of the branch that is shown, in order. */
    public List<RunView.BookmarkRow> moments() {
        RunView view = run.get();
        return view == null
                ? List.of()
                : view.bookmarks().stream()
                        .filter(RunView.BookmarkRow::current)
                        .sorted((a, b) -> Integer.compare(a.step(), b.step()))
                        .toList();
    }

    /** How many of them the run has come to. */
    public int passed() {
        RunView view = run.get();
        return view == null ? 0 : steps().headSet(view.position(), true).size();
    }

    // ---- commands

    /** Begins to present, or ends. */
    public void toggle() {
        on.set(!on.get());
        if (!on.get()) {
            talk.set(false);
            withheld.set(false);
        }
    }

    /**
     * Begins the talk of what is open: the one in its file, or else the bookmarks that are there. Without either nothing begins.
     *
     * @return whether one began
     */
    public boolean startTalk() {
        Optional<Talk> written;
        try {
            written = documents.talk();
        } catch (CourseException e) {
            notices.accept(new Notice.NoTalk(String.valueOf(e.getMessage())));
            return false;
        }
        if (written.isEmpty() && moments().isEmpty()) {
            return false;
        }
        talk.set(true);
        playing.pause();
        written.ifPresentOrElse(this::make, playing::toStart);
        return true;
    }

    private void make(Talk next) {
        commands.talk(next, missing -> {
            if (!missing.isEmpty()) {
                Talk.Point first = missing.getFirst();
                notices.accept(new Notice.TalkMisses(first.line(), first.text(), missing.size()));
            }
        });
    }

    /**
     * Writes the bookmarks of this branch where the talk of a program stands, in its text; those of a lesson become text to put
     * into its file.
     *
     * @param section takes that text
     */
    public void keepTalk(Consumer<String> section) {
        commands.asTalk(made -> {
            Document open = documents.documentProperty().get();
            if (open != null && open.lesson() != null) {
                section.accept(made.section());
            } else {
                documents.write(made);
                make(made);
            }
        });
    }

    /** On, as a clicker means it: what was withheld is said, then comes the next step or the next moment of the talk. */
    public void next() {
        RunView view = run.get();
        if (view == null) {
            return;
        }
        if (withheld.get()) {
            reveal();
            return;
        }
        Integer next = talk.get() ? steps().higher(view.position()) : null;
        if (next == null) {
            // Unlike a key that is held down, no press of a clicker gets lost.
            commands.command(Run::next);
        } else if (playing.playingProperty().get()) {
            // Whoever does not want to wait is there at once.
            playing.pause();
            playing.goTo(Math.max(goal, next));
        } else {
            goal = next;
            playing.playTo(next);
        }
    }

    /** Back by a step, or to the moment of the talk before. */
    public void back() {
        RunView view = run.get();
        if (view == null) {
            return;
        }
        playing.pause();
        if (talk.get()) {
            Integer last = steps().lower(view.position());
            playing.goTo(last == null ? 0 : last);
        } else {
            playing.back();
        }
    }

    private NavigableSet<Integer> steps() {
        return moments().stream().map(RunView.BookmarkRow::step).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Says what was withheld. */
    public void reveal() {
        withheld.set(false);
    }

    /** From the next step on, or no longer. */
    public void withhold(boolean now) {
        withholding.set(now);
        withheld.set(false);
    }
}
