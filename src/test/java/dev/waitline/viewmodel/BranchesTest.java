package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.viewmodel.RunView.BookmarkRow;
import dev.waitline.viewmodel.RunView.BranchRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Branches, how each ended, bookmarks on them, and two of them side by side. */
@ResourceLock("windows")
class BranchesTest {
    private static final SourceText PROGRAM = new SourceText("order.py", """
        import threading

        a = threading.Lock()
        b = threading.Lock()

        def left():
            with a:
                with b:
                    print("left")

        def right():
            with b:
                with a:
                    print("right")

        threading.Thread(target=left).start()
        threading.Thread(target=right).start()
        """);

    @TempDir
    Path folder;

    private Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private Playing playing() {
        return window.model.playing();
    }

    private void open() {
        window.model.documents().open(PROGRAM);
        window.until(() -> window.model.runProperty().get() != null);
    }

    private void step(int thread) {
        int before = window.position();
        playing().step(thread);
        window.until(() -> window.position() == before + 1);
    }

    /** Until it has ended, or is blocked. */
    private void exhaust(int thread) {
        while (window.run().snapshot().movable().contains(thread)) {
            step(thread);
        }
    }

    /** One branch to the end; another that leaves it before Left takes its first lock, into the deadlock. */
    private int twoBranches() {
        open();
        exhaust(0);
        int fork = window.position();
        exhaust(1);
        exhaust(2);
        exhaust(0);
        playing().goTo(fork + 1);
        window.until(() -> window.position() == fork + 1);
        step(2);
        exhaust(1);
        exhaust(2);
        return fork + 1;
    }

    private List<Ending.Kind> ends() {
        List<Ending.Kind> kinds = new ArrayList<>();
        for (BranchRow row : window.run().branches()) {
            kinds.add(
                    row.end() == null || row.end().ending() == null
                            ? null
                            : row.end().ending().kind());
        }
        return kinds;
    }

    @Test
    void eachBranchSaysHowItEndedAlsoWhileAnotherIsLookedAt() {
        twoBranches();

        assertThat(ends()).containsExactly(Ending.Kind.FINISHED, Ending.Kind.STUCK);
        playing().switchTo(0);
        window.until(() -> window.run().branches().getFirst().current());
        assertThat(ends()).containsExactly(Ending.Kind.FINISHED, Ending.Kind.STUCK);
    }

    @Test
    void aBranchThatWasNotRunToItsEndDoesNotSayThatItEnded() {
        int fork = twoBranches();
        playing().goTo(fork);
        window.until(() -> window.position() == fork);
        step(2);
        step(2);

        assertThat(ends()).containsExactly(Ending.Kind.FINISHED, Ending.Kind.STUCK, null);
    }

    @Test
    void oneGoesToWhereBranchesPartAndIsToldWhereNoneDo() {
        int fork = twoBranches();
        playing().toNextFork();
        window.until(() -> window.position() == fork);
        playing().switchTo(0);
        window.until(() -> window.run().branches().getFirst().current());
        playing().goTo(0);
        window.until(() -> window.position() == 0);
        playing().toNextFork();
        window.until(() -> window.position() == fork);

        open();
        playing().toNextFork();
        window.until(() -> window.model.statusProperty().get().contains("one branch only"));
    }

    @Test
    void aBookmarkIsNamedByItsStepCanBeRenamedAndIsTakenAwayAgain() {
        open();
        playing().toNextBookmark();
        window.until(() -> window.model.statusProperty().get().contains("no bookmark"));
        exhaust(0);
        int end = window.position();
        playing().toggleBookmark();
        window.until(() -> window.run().bookmark() != null);
        assertThat(window.run().bookmarks().getFirst().name()).isNotBlank();

        playing().bookmark("before the children run");
        window.until(() -> new BookmarkRow(0, end, "before the children run", true)
                .equals(window.run().bookmark()));
        step(1);
        playing().toggleBookmark();
        window.until(() -> window.run().bookmarks().size() == 2);
        playing().toNextBookmark();
        window.until(() -> window.position() == end);
        playing().toggleBookmark();
        window.until(() -> window.run().bookmarks().size() == 1);
        assertThat(window.run().bookmark()).isNull();
    }

    @Test
    void aJumpGoesNotBeforeACommandThatWasGivenEarlier() {
        open();
        exhaust(0);
        playing().goTo(2);
        playing().toggleBookmark();
        playing().goTo(4);
        playing().toggleBookmark();
        window.until(() -> window.run().bookmarks().size() == 2);

        assertThat(window.run().bookmarks()).extracting(BookmarkRow::step).containsExactly(2, 4);
    }

    @Test
    void aBookmarkBelongsToAllBranchesThatPassItAndIsReachedFromTheOthers() {
        int fork = twoBranches();
        playing().goTo(fork);
        window.until(() -> window.position() == fork);
        playing().bookmark("shared");
        playing().goTo(fork + 1);
        window.until(() -> window.position() == fork + 1);
        playing().bookmark("its own");
        window.until(() -> window.run().bookmarks().size() == 2);
        playing().switchTo(0);
        window.until(() -> window.run().branches().getFirst().current());

        assertThat(window.run().bookmarks())
                .containsExactly(
                        new BookmarkRow(0, fork, "shared", true), new BookmarkRow(1, fork + 1, "its own", false));
        playing().goTo(1, fork + 1);
        window.until(() -> window.run().branches().getLast().current());
        assertThat(window.position()).isEqualTo(fork + 1);
        assertThat(window.run().bookmark()).isEqualTo(new BookmarkRow(1, fork + 1, "its own", true));
    }

    @Test
    void twoBranchesStandBesideEachOtherFromTheStepWhereTheyPart() {
        int fork = twoBranches();
        List<Comparison> found = new ArrayList<>();
        playing().compare(0, found::add);
        window.until(() -> !found.isEmpty());
        Comparison comparison = found.getFirst();

        assertThat(comparison.fork()).isEqualTo(fork);
        assertThat(comparison.left().branch()).isEqualTo(1);
        assertThat(comparison.right().branch()).isZero();
        assertThat(comparison.left().end().ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.STUCK);
        assertThat(comparison.right().end().output().standard()).isEqualTo("left\nright\n");
        assertThat(comparison.left().rows().getFirst().thread()).isEqualTo(2);
        assertThat(comparison.right().rows().getFirst().thread()).isEqualTo(1);
        assertThat(comparison.right().rows()).hasSize(comparison.right().length() - fork);
        assertThat(comparison.left().columns().getFirst().step()).isEqualTo(fork);
        assertThat(window.run().branches().getLast().current()).isTrue();
    }

    @Test
    void aSavedRunIsOpenedAgainWithItsBranchesAndBookmarks() {
        int fork = twoBranches();
        playing().goTo(fork + 1);
        window.until(() -> window.position() == fork + 1);
        playing().bookmark("here it goes wrong");
        window.until(() -> window.run().bookmark() != null);
        Path file = folder.resolve("order-run.json");
        window.model.documents().saveRun(file);
        window.until(() -> window.model.noticeProperty().get() != null);
        assertThat(window.model.noticeProperty().get()).isEqualTo(new Notice.RunSaved("order-run.json"));
        RunView saved = window.run();
        window.close();

        window = new Window();
        window.model.documents().open(file);
        window.until(() -> window.model.runProperty().get() != null && window.position() == fork + 1);
        assertThat(window.run().branches()).isEqualTo(saved.branches());
        assertThat(window.run().bookmarks()).isEqualTo(saved.bookmarks());
        assertThat(window.run().snapshot()).isEqualTo(saved.snapshot());
    }

    @Test
    void whereARunCannotBeSavedThatIsSaid() {
        open();
        window.model.documents().saveRun(folder.resolve("no such folder").resolve("run.json"));
        window.until(() -> window.model.noticeProperty().get() != null);

        assertThat(window.model.noticeProperty().get())
                .isEqualTo(new Notice.FileProblem(Problem.UNWRITABLE, "run.json"));
    }

    @Test
    void aSavedRunWhoseBranchesAreBrokenIsRefusedInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), """
            {"waitline":1,"program":{"name":"a.py","text":"print(1)\\n"},"schedule":[],\
            "lines":[{"parent":-1,"fork":0,"choices":["0"]},{"parent":4,"fork":1,"choices":[]}],"current":0}
            """);
        open();
        window.model.documents().open(file);
        window.until(() -> window.model.noticeProperty().get() != null);

        assertThat(window.model.noticeProperty().get())
                .isEqualTo(new Notice.NoRun("broken.json: line 1 leaves no line before it"));
        assertThat(window.run().programName()).isEqualTo("order.py");
    }

    @Test
    void bookmarksBreakpointsAndHeldThreadsAreThereAfterARestart() {
        window.close();
        window = new Window(Store.folder(folder));
        twoBranches();
        playing().bookmark("the deadlock");
        playing().breakpoint(8, List.of(1));
        playing().hold(2, true);
        window.until(() -> Desk.kept(window.store)
                .map(d -> d.held().equals(Set.of(2)) && !d.tree().bookmarks().isEmpty())
                .orElse(false));
        RunView kept = window.run();

        Window next = new Window(Store.folder(folder));
        next.model.restore();
        next.until(() -> next.model.runProperty().get() != null && next.position() == kept.position());
        assertThat(next.run().bookmarks()).isEqualTo(kept.bookmarks());
        assertThat(next.run().branches()).isEqualTo(kept.branches());
        assertThat(next.run().lanes().get(2).held()).isTrue();
        assertThat(next.model.playing().breakpointsProperty().get()).containsExactly(new Breakpoint(8, 1));
        next.close();
    }
}
