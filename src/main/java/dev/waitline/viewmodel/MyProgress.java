package dev.waitline.viewmodel;

import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Lesson;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.ProgressJson;
import dev.waitline.trace.json.ProgressJson.Quiz;
import dev.waitline.trace.json.ProgressJson.Solved;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What was solved, and how well, in the lessons of every course. It is written as soon as there is something new, onto what is
 * kept by then: two windows lose nothing of each other. Belongs to the window's thread.
 */
public final class MyProgress {
    /** What a file that is handed in is called after the person's name. */
    public static final String ENDING = ".waitline-progress.json";

    private static final String KEY = "progress";
    private static final String NAME = "progress name";
    private static final String OWN = "waitline";

    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final Store store;
    private final OpenCourse course;
    private final Predicting predicting;
    private final Consumer<Notice> notices;
    private ProgressJson kept = ProgressJson.NONE;
    private @Nullable Place place;

    /** @param notices told, at once, what cannot be read */
    MyProgress(Store store, OpenCourse course, Predicting predicting, Consumer<Notice> notices) {
        this.store = store;
        this.course = course;
        this.predicting = predicting;
        this.notices = notices;
        kept = kept();
        course.shownProperty().subscribe(c -> list());
    }

    /** How far somebody has come with a lesson. */
    public enum State {
        /** There is nothing to be solved in it. */
        NOTHING,
        OPEN,
        PARTLY,
        SOLVED;

        /** How far several lessons are solved that are so each. */
        public static State of(Collection<State> each) {
            List<State> solvable = each.stream().filter(s -> s != NOTHING).toList();
            if (solvable.isEmpty()) {
                return NOTHING;
            }
            return solvable.stream().allMatch(s -> s == SOLVED)
                    ? SOLVED
                    : solvable.stream().allMatch(s -> s == OPEN) ? OPEN : PARTLY;
        }
    }

    /**
     * A challenge.
     *
     * @param there whether the lesson has it
     * @param day when it was solved first, as {@code 2026-11-28}; empty while it is not
     * @param best the fewest operations, or changed lines; 0 when that is not known
     */
    public record Item(boolean there, String day, int best) {
        public boolean solved() {
            return !day.isEmpty();
        }

        private static Item of(boolean there, @Nullable Solved solved) {
            return solved == null
                    ? new Item(there, "", 0)
                    : new Item(
                            true,
                            solved.when()
                                    .substring(0, Math.min(10, solved.when().length())),
                            solved.best());
        }
    }

    /**
     * A lesson, and what was done in it.
     *
     * @param course the name of its course's folder; empty for the course that is open
     * @param number its place in that; 0 for lessons of other courses
     * @param right of {@code of} things that quizzes asked
     */
    public record Row(String course, int number, String title, Item broken, Item fixed, int right, int of) {
        public State state() {
            int there = (broken.there ? 1 : 0) + (fixed.there ? 1 : 0);
            int solved = (broken.there && broken.solved() ? 1 : 0) + (fixed.there && fixed.solved() ? 1 : 0);
            return there == 0 ? State.NOTHING : solved == there ? State.SOLVED : solved > 0 ? State.PARTLY : State.OPEN;
        }
    }

    /** Where a lesson's progress is kept: a course is known by its folder's name, a lesson by its file's. */
    record Place(String course, String lesson) {}

    /** The lessons with something to solve or something done, of the course that is open, and then those of others. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public State state(LessonRow lesson) {
        return course.lesson(lesson.id()).map(this::row).map(Row::state).orElse(State.NOTHING);
    }

    /** A challenge of the lesson that is open. */
    public Item item(ChallengeRow.Kind kind) {
        Place at = place;
        if (at == null) {
            return new Item(false, "", 0);
        }
        ProgressJson.Lesson done = kept.of(at.course, at.lesson);
        return Item.of(
                true,
                switch (kind) {
                    case BREAK -> done.broken();
                    case FIX -> done.fixed();
                });
    }

    /** Whether anything is kept. */
    public boolean isSomething() {
        return !kept.equals(ProgressJson.NONE) || !predicting.beliefs().isEmpty();
    }

    /** The name under which it was handed in last; empty when it was not. */
    public String name() {
        return store.get(NAME);
    }

    // ---- commands

    /** Forgets all, what was predicted as well. */
    public void clear() {
        change(now -> ProgressJson.NONE);
        predicting.clear();
    }

    /** What is to be handed in, for {@link Documents#handIn}. */
    String handedIn(String name) {
        store.put(NAME, name);
        return kept().with(name, predicting.beliefs()).write();
    }

    // ---- what happens

    void open(@Nullable LessonRow lesson) {
        place = lesson == null ? null : place(lesson.id());
    }

    /** Where what is done in the lesson that is open is kept; null when none is. */
    @Nullable
    Place place() {
        return place;
    }

    private Place place(String lesson) {
        Path path = course.shownProperty().get().path();
        Path folder = path == null ? null : path.getFileName();
        return new Place(path == null ? OWN : String.valueOf(folder), lesson);
    }

    /** @param operations how many it took; 0 while that is not known */
    void broken(@Nullable Place at, int operations) {
        done(at, l -> l.withBroken(again(l.broken(), operations)));
    }

    void fixed(@Nullable Place at, int lines) {
        done(at, l -> l.withFixed(again(l.fixed(), lines)));
    }

    void quizzed(int right, int of) {
        done(place, l -> l.with(l.quiz().and(right, of)));
    }

    private static Solved again(@Nullable Solved before, int best) {
        Solved now = new Solved(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), best);
        return before == null ? now : before.and(now);
    }

    private void done(@Nullable Place at, UnaryOperator<ProgressJson.Lesson> what) {
        if (at != null) {
            change(now -> now.in(at.course, at.lesson, what));
        }
    }

    private void change(UnaryOperator<ProgressJson> what) {
        ProgressJson now = kept();
        kept = what.apply(now);
        if (!kept.equals(now)) {
            store.put(KEY, kept.write());
        }
        list();
    }

    /** What is kept by now. What cannot be read is set aside, and not written over. */
    private ProgressJson kept() {
        String text = store.get(KEY);
        try {
            return text.isEmpty() ? ProgressJson.NONE : ProgressJson.read(text);
        } catch (FormatException e) {
            notices.accept(new Notice.SetAside(store.setAside(KEY)));
            return ProgressJson.NONE;
        }
    }

    private void list() {
        List<Row> next = new ArrayList<>();
        for (LessonRow lesson : course.shownProperty().get().lessons()) {
            course.lesson(lesson.id())
                    .map(this::row)
                    .filter(r -> r.state() != State.NOTHING || r.of > 0)
                    .ifPresent(next::add);
        }
        kept.lessons().stream()
                .filter(l -> course.lesson(l.lesson()).isEmpty()
                        || !place(l.lesson()).equals(new Place(l.course(), l.lesson())))
                .forEach(l -> next.add(row(l.course(), 0, l.lesson(), false, false, l)));
        rows.set(List.copyOf(next));
    }

    private Row row(Lesson lesson) {
        Place at = place(lesson.id());
        return row(
                "",
                lesson.number(),
                lesson.title(),
                lesson.challenge(Challenge.Kind.BREAK).isPresent(),
                lesson.challenge(Challenge.Kind.FIX).isPresent(),
                kept.of(at.course, at.lesson));
    }

    private static Row row(
            String course, int number, String title, boolean breaks, boolean fixes, ProgressJson.Lesson done) {
        Quiz quiz = done.quiz();
        return new Row(
                course,
                number,
                title,
                Item.of(breaks, done.broken()),
                Item.of(fixes, done.fixed()),
                quiz.right(),
                quiz.of());
    }
}
