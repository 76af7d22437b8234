package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.threads;
import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.export.Carried;
import dev.waitline.export.Format;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Exporting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class ExportInWindowTest {
    private static final int MOST_TABS = 40;

    private TestWindow window;
    private Exporting exporting;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
        exporting = window.model.exporting();
    }

    @BeforeEach
    void open(FxRobot robot) {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        made();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Exporting.Made made() {
        until(() -> exporting.madeProperty().get() != null
                && !exporting.makingProperty().get());
        return Objects.requireNonNull(exporting.madeProperty().get());
    }

    private Node focused() {
        return window.node("#code").getScene().getFocusOwner();
    }

    @Test
    void aFormatIsChosenByKeysAndShownAndNoKeyReachesTheWindowBelow(FxRobot robot) {
        int position = window.run().position();
        assertThat(focused().getId()).isEqualTo("export-format");
        for (int i = 0; i < Format.TEXT.ordinal(); i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.N);
        robot.push(KeyCode.X);
        until(() -> window.node("#export-text").isVisible());

        assertThat(((TextArea) window.node("#export-text")).getText())
                .contains("three-waiters.py")
                .isEqualTo(made().text());
        assertThat(((TextField) window.node("#export-command")).getText())
                .isEqualTo("waitline export RUN --to text --at " + position);
        assertThat(window.run().position()).isEqualTo(position);
        assertThat(window.model.exploration().searchingProperty().get()).isFalse();
    }

    @Test
    void aStoryboardIsMadeOfTheBookmarkedSteps(FxRobot robot) {
        int end = window.run().position();
        for (int step : new int[] {2, end - 1}) {
            robot.interact(() -> window.model.playing().goTo(step));
            window.at(step);
            robot.interact(() -> window.model.playing().toggleBookmark());
        }
        until(() -> window.run().bookmarks().size() == 2);
        assertThat(window.node("#export-bookmarks").isVisible()).isFalse();
        robot.interact(() -> ((CheckBox) window.node("#export-storyboard")).fire());
        until(() -> window.node("#export-bookmarks").isVisible());
        robot.interact(() -> ((Hyperlink) window.node("#export-bookmarks")).fire());

        until(() -> exporting.momentsProperty().get().equals(List.of(2, end - 1)));
        assertThat(made().bytes()).isNotEmpty();
        assertThat(((TextField) window.node("#export-command")).getText()).contains("2," + (end - 1));
    }

    @Test
    void tabGoesRoundOnTheSheetAndEscapeLeavesIt(FxRobot robot) {
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < MOST_TABS; i++) {
            robot.push(KeyCode.TAB);
            reached.add(String.valueOf(focused().getId()));
        }
        assertThat(reached)
                .contains(
                        "export-close",
                        "export-format",
                        "export-span",
                        "export-storyboard",
                        "export-part-code",
                        "export-theme",
                        "export-size",
                        "export-scale",
                        "export-carries",
                        "export-clip",
                        "export-save",
                        "export-pictures")
                .doesNotContain("code", "play", "step");

        robot.push(KeyCode.ESCAPE);
        assertThat(window.node("#export-sheet").isVisible()).isFalse();
        int next = window.run().position() + 1;
        window.step(1);
        assertThat(window.run().position()).isEqualTo(next);
    }

    @Test
    void whatCannotBeMadeIsToldOnTheSheetAndCannotBeSaved(FxRobot robot) {
        robot.interact(() -> exporting.spanProperty().set(Exporting.Span.STEPS));
        robot.interact(() -> ((TextField) window.node("#export-from")).setText("9999"));
        until(() -> window.node("#export-problem").isVisible());

        assertThat(window.text("#export-problem")).startsWith("This cannot be made: this run has the steps 0 to ");
        assertThat(window.node("#export-save").isDisabled()).isTrue();
        robot.interact(() -> ((TextField) window.node("#export-from")).setText("2"));
        made();
        assertThat(window.node("#export-problem").isVisible()).isFalse();
    }

    @Test
    void everythingHasANameAndNothingIsClipped(FxRobot robot) {
        robot.interact(() -> exporting.storyboardProperty().set(true));
        robot.interact(() -> exporting.spanProperty().set(Exporting.Span.STEPS));
        made();
        robot.interact(this::nothingIsClippedOrWithoutName);
    }

    private void nothingIsClippedOrWithoutName() {
        Node sheet = window.node(".export-sheet");
        Bounds room = sheet.localToScene(sheet.getBoundsInLocal());
        for (Node node : sheet.lookupAll("*")) {
            if (node.getId() != null && node.getId().startsWith("export-") && shown(node)) {
                Bounds bounds = node.localToScene(node.getLayoutBounds());
                assertThat(room.contains(bounds)).as(node.getId()).isTrue();
            }
            if (node instanceof Labeled label && shown(label) && !label.isWrapText()) {
                assertThat(label.getWidth()).as(label.getText()).isGreaterThanOrEqualTo(label.prefWidth(-1) - 1);
            }
            if (node instanceof ComboBox || node instanceof TextField || node instanceof TextArea) {
                assertThat(node.getAccessibleText()).as(node.getId()).isNotBlank();
            }
            if (node instanceof Button button) {
                assertThat(button.getText() + button.getAccessibleText()).isNotBlank();
            }
        }
    }

    @Test
    void nothingLiesOverAnythingElse(FxRobot robot) {
        robot.interact(() -> exporting.spanProperty().set(Exporting.Span.STEPS));
        made();
        robot.interact(this::noTwoControlsMeet);
    }

    private void noTwoControlsMeet() {
        List<Node> controls = window.node(".export-grid").lookupAll("*").stream()
                .filter(n -> n.getId() != null && n.getId().startsWith("export-") && shown(n))
                .toList();
        assertThat(controls).hasSizeGreaterThan(12);
        for (Node one : controls) {
            Bounds bounds = one.localToScene(one.getLayoutBounds());
            assertThat(controls)
                    .as(one.getId())
                    .filteredOn(other -> other != one && bounds.intersects(other.localToScene(other.getLayoutBounds())))
                    .isEmpty();
        }
    }

    private static boolean shown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    @Test
    void copyIsNoticedAndTakesPictureSvgAndTable(FxRobot robot) {
        robot.interact(() -> ((Button) window.node("#export-clip")).fire());
        until(() -> window.node("#toast").isVisible());

        assertThat(window.text("#toast")).isEqualTo("Copied as a picture, as SVG and as a table.");
        robot.interact(() -> {
            Clipboard clipboard = Clipboard.getSystemClipboard();
            assertThat(clipboard.hasImage()).isTrue();
            assertThat(clipboard.getString()).contains("three-waiters.py");
            assertThat(clipboard.getContentTypes().toString()).contains("image/svg+xml");
        });
    }

    @Test
    void aFileIsWrittenUnderItsEndingAndOneThatIsThereOnlyWhenThatIsSaid(FxRobot robot, @TempDir Path folder)
            throws Exception {
        Exporting.Made made = made();
        Path there = Files.writeString(folder.resolve("a.png"), "mine");
        robot.interact(() -> {
            Pictures pictures =
                    new Pictures(window.model, Texts.of(Locale.ENGLISH), new Look(new StackPane()), new Toast());
            assertThat(pictures.write(folder.resolve("a"), made, file -> false)).isEmpty();
            assertThat(there).hasContent("mine");
            assertThat(pictures.write(folder.resolve("a"), made, file -> true)).contains("a.png is saved.");
            assertThat(pictures.write(folder.resolve("none/b"), made, file -> true))
                    .contains("b.png could not be written. Choose another folder, or make room.");
        });

        assertThat(there).hasBinaryContent(made.bytes());
        assertThat(Carried.in(Files.readAllBytes(ExportPreview.file(made, "c.png"))))
                .contains("three-waiters.py");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(there);
        }
    }
}
