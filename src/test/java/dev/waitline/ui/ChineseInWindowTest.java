package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.threads;
import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.lesson.Lessons;
import dev.waitline.viewmodel.Notice;
import dev.waitline.viewmodel.Store;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class ChineseInWindowTest {
    private static final String BUNDLE = "dev.waitline.ui.ui";

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage, Store.inMemory(), Locale.CHINESE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** What the window says in English and not in Chinese. */
    private static Set<String> english() {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle there = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, noFallback);
        ResourceBundle spoken = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE, noFallback);
        Set<String> texts = new TreeSet<>();
        for (Enumeration<String> keys = there.getKeys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            if (!there.getString(key).equals(spoken.getString(key))) {
                texts.add(there.getString(key));
            }
        }
        // JavaFX's own, in the system's language.
        texts.remove("Close");
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node.getAccessibleText() != null) {
            texts.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static String lesson() {
        return Lessons.named("three-waiters", Locale.CHINESE).orElseThrow().title();
    }

    @Test
    void everythingThatIsSaidIsChinese(FxRobot robot) {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        robot.push(KeyCode.X);
        until(() -> window.model.exploration().resultProperty().get() != null);
        robot.push(KeyCode.SLASH);

        List<String> texts = new ArrayList<>();
        robot.interact(() -> collect(window.node("#code").getScene().getRoot(), texts));
        assertThat(texts).hasSizeGreaterThan(100).doesNotContainAnyElementsOf(english());
        assertThat(window.text("#sentence")).contains("MainThread").matches("(?s).*\\p{IsHan}.*");
        assertThat(((Label) window.node("#explore-headline")).getText()).contains("种结果");
        assertThat(texts).contains(lesson());
    }

    @Test
    void thatNoFontIsThereIsSaidInWordsThatCanBeReadWithoutOne() {
        Platform.runLater(() -> window.model.tell(new Notice.NoChineseFont()));
        until(() ->
                window.present("#banner-text") && window.text("#banner-text").contains("Noto Sans CJK"));
    }
}
