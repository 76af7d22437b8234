package dev.waitline.app;

import dev.waitline.cli.Examination;
import dev.waitline.engine.Engines;
import dev.waitline.explore.Explorer;
import dev.waitline.export.RunLink;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Language;
import dev.waitline.narrate.Narrator;
import dev.waitline.ui.MainWindow;
import dev.waitline.viewmodel.Notice;
import dev.waitline.viewmodel.Opener;
import dev.waitline.viewmodel.Store;
import dev.waitline.viewmodel.WindowModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;

/** Opens the window; apart from {@link Main}, so that the commands never load a class of JavaFX. */
final class Window {
    /** What a window shows that was opened without a file. */
    private static final String FIRST_LESSON = "three-waiters";

    private Window() {}

    /** Remembers in a folder of the user's. */
    static Store users() {
        return Store.folder(Path.of(System.getProperty("user.home"), ".waitline"));
    }

    /**
     * Shows the window and returns when it is closed.
     *
     * @param wanted a file or a link to open
     * @param language what it speaks; empty for what was chosen last, or else the system's
     * @param store what is remembered from one start to the next
     * @throws UnsupportedOperationException when there is no display
     */
    static void open(Optional<String> wanted, Optional<Language> language, Store store) {
        // Pictures are drawn with AWT, which needs no screen for that.
        System.setProperty("java.awt.headless", "true");
        CountDownLatch closed = new CountDownLatch(1);
        Language first = language.or(() -> Language.named(store.get(MainWindow.LANGUAGE)))
                .orElseGet(Language::ofSystem);
        AtomicReference<Optional<String>> toOpen = new AtomicReference<>(wanted);
        MainWindow.launch(
                spoken -> model(toOpen.getAndSet(Optional.empty()), spoken, store),
                first.locale(),
                Stream.of(Language.values()).map(Language::locale).toList(),
                closed::countDown);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WindowModel model(Optional<String> wanted, Locale locale, Store store) {
        Engines engines = new InstalledEngines(false);
        WindowModel model = new WindowModel(
                Opener.of(engines),
                (source, options, progress, stop) ->
                        Explorer.open(source, options).search(progress, stop),
                Platform::runLater,
                new Narrator(locale),
                Lessons.course(locale),
                locale,
                store);
        if (!model.restore()) {
            model.documents().openLesson(FIRST_LESSON);
            model.welcome().offer();
        }
        if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
            Thread.ofPlatform().daemon().start(() -> lookForFont(model));
        }
        wanted.ifPresent(text -> {
            if (RunLink.isOne(text)) {
                model.documents().openLink(text);
            } else {
                model.documents().open(Path.of(text));
            }
        });
        return model;
    }

    /** Who sees boxes only is told why. */
    private static void lookForFont(WindowModel model) {
        if (Examination.chineseFont().isEmpty()) {
            Platform.runLater(() -> model.tell(new Notice.NoChineseFont()));
        }
    }
}
