package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.code.CodePane;
import dev.waitline.ui.code.SourcePane;
import dev.waitline.ui.explore.ExplorePane;
import dev.waitline.ui.explore.GraphPane;
import dev.waitline.ui.explore.QuizOverlay;
import dev.waitline.ui.inject.InjectPane;
import dev.waitline.ui.lanes.LanesPane;
import dev.waitline.ui.look.FxMeasure;
import dev.waitline.ui.look.Island;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Motion;
import dev.waitline.ui.look.Texts;
import dev.waitline.ui.panels.LessonPane;
import dev.waitline.ui.panels.OutputPane;
import dev.waitline.ui.panels.SentenceBar;
import dev.waitline.ui.panels.VariablesPane;
import dev.waitline.ui.panels.WhyPane;
import dev.waitline.ui.present.PresentationLayer;
import dev.waitline.ui.primitives.PrimitivesPane;
import dev.waitline.ui.timeline.CompareOverlay;
import dev.waitline.ui.timeline.TimelinePane;
import dev.waitline.ui.words.WordsOverlay;
import dev.waitline.viewmodel.Document;
import dev.waitline.viewmodel.Documents;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The main window: puts the panes together, and does what concerns them all. The window's thread only. */
public final class MainWindow implements Actions {
    /** Above and below the lanes, and for each of them, in units of the usual size. */
    private static final double LANES_AROUND = 96;

    /** Of that, what an audience does not see. */
    private static final double LEGEND = 30;

    private static final double LANE_HEIGHT = 44;
    private static final double LOW_LANE = 26;
    private static final int MANY = 8;
    /** Under which the tag of the language is kept that was chosen. */
    public static final String LANGUAGE = "language";

    /** Milliseconds in which all that is kept has been written. */
    private static final long LONG_ENOUGH = 5000;

    private static final String ZOOM = "zoom";
    private static final double FORMER = 0.55;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    private static final List<String> READING =
            List.of("code-panel", "source", "lanes", "primitives", "graph", "tabs", "why", "output-pane", "timeline");

    private final WindowModel model;
    private final Documents documents;
    private final List<Island> islands = new ArrayList<>();
    private final Texts texts;
    private final StackPane root = new StackPane();
    private final Look look;
    private final HelpOverlay help;
    private final Palette palette;
    private final CompareOverlay compare;
    private final ProgressOverlay progress;
    private final LinkOverlay link;
    private final QuizOverlay quiz;
    private final Toast toast;
    private final WordsOverlay words;
    private final Pictures pictures;
    private final ExportSheet exportSheet;
    private final Schedules schedules;
    private final Programs programs;
    private final Placement placement;
    private final CodePane code;
    private final Region topBar;
    private final PaneLayout panes;
    private final Node foot;
    private final PresentationLayer presentation;
    private final TimelinePane timeline;
    private @Nullable Stage stage;
    private Runnable exploreTab = () -> {};
    private Consumer<Locale> speaks = language -> {};

    /** Makes all nodes of the window; {@link #root()} is what to show. */
    public MainWindow(WindowModel model, Locale locale) {
        this(model, locale, List.of());
    }

    /** @param languages those among which one can choose */
    private MainWindow(WindowModel model, Locale locale, List<Locale> languages) {
        this.model = model;
        this.documents = model.documents();
        this.texts = Texts.of(locale);
        this.placement = new Placement(model.store());
        this.look = new Look(root);
        this.help = new HelpOverlay(texts);
        this.palette = new Palette(texts);
        FxMeasure measure = new FxMeasure();
        this.compare = new CompareOverlay(model, texts, look, measure, root::requestFocus);
        this.progress = new ProgressOverlay(model, texts, root::requestFocus);
        this.quiz = new QuizOverlay(model.exploration(), model.quizzing(), texts, root::requestFocus);
        toast = new Toast();
        this.words = new WordsOverlay(locale, texts, root::requestFocus);
        this.pictures = new Pictures(model, texts, look, toast);
        this.link = new LinkOverlay(model, texts, toast, root::requestFocus);
        this.exportSheet = new ExportSheet(model, texts, look, pictures, toast);
        this.schedules = new Schedules(model, texts);
        Motion motion = new Motion();
        model.playing()
                .playingProperty()
                .subscribe(p -> motion.pace(p, model.playing().speedProperty().get()));
        model.playing()
                .freeProperty()
                .subscribe(f -> motion.pace(
                        f || model.playing().playingProperty().get(),
                        f ? Playing.FASTEST : model.playing().speedProperty().get()));
        model.playing()
                .speedProperty()
                .subscribe(s -> motion.pace(model.playing().playingProperty().get(), s.doubleValue()));
        code = new CodePane(model, texts, look);
        VBox side = new VBox(island(tabs()), island(new WhyPane(model, texts)));
        side.getStyleClass().add("side");
        VBox.setVgrow(side.getChildren().getFirst(), Priority.ALWAYS);
        panes = new PaneLayout(
                new PaneLayout.Panes(
                        island(code),
                        island(new SourcePane(model.authoring(), texts)),
                        island(new LanesPane(model, texts, look, measure)),
                        island(new PrimitivesPane(model, texts, look, measure, motion)),
                        island(new GraphPane(model, texts, look, measure)),
                        island(new RefusedPane(model, texts, this::chooseFile)),
                        new SentenceBar(model, texts, this::progress, spoken()),
                        island(new OutputPane(model, texts)),
                        side),
                look,
                model.store(),
                new Needed());
        model.authoring().manuscriptProperty().subscribe(m -> panes.write(m != null));
        topBar = new TopBar(model, texts, look, this, panes, languages);
        model.exploration().graphShownProperty().subscribe(shown -> {
            // What goes must not hand the focus to the code.
            if (root.getScene() != null && !shown) {
                root.requestFocus();
            }
            panes.graph(shown);
        });
        model.runProperty()
                .map(v -> v.run() * 1000 + v.snapshot().threads().size())
                .subscribe(count -> {
                    panes.arrange();
                    panes.divide();
                });
        timeline = new TimelinePane(model, texts, look, compare::compare, this::talk, this::keepTalk);
        foot = new StackPane(island(timeline));
        foot.getStyleClass().add("foot");
        presentation = new PresentationLayer(model, texts, this::present);
        VBox window = new VBox(
                topBar,
                new Banner(model, texts),
                new WelcomeBar(model.welcome(), model.presenting().onProperty(), texts),
                new CheckBar(model, texts),
                panes.node(),
                foot);
        window.getStyleClass().add("window");
        documents.diagnosticProperty().subscribe(d -> {
            arrange();
            // What is shown is a run of the text as it was.
            panes.dim(d == null ? 1 : FORMER);
        });
        new PaletteEntries(palette, model, texts, this, panes).fill();
        root.getChildren()
                .addAll(window, presentation, compare, progress, link, quiz, words, help, palette, exportSheet, toast);
        root.setFocusTraversable(true);
        look.choose(savedTheme());
        look.zoom(savedZoom());
        look.sizeProperty().subscribe((was, now) -> {
            if (!isPresenting()) {
                model.store().put(ZOOM, Double.toString(look.zoomed()));
            }
        });
        // Islands do not hear of their panes' sizes by themselves; the new font has been applied a moment later.
        look.sizeProperty().subscribe(s -> Platform.runLater(() -> islands.forEach(Region::requestLayout)));
        this.programs = new Programs(documents, texts);
        documents.guard(open -> programs.keepFirst(stage, open));
        acceptFiles();
    }

    private final class Needed implements PaneLayout.Wanted {
        @Override
        public double lanes() {
            RunView view = model.runProperty().get();
            int lanes = view == null ? 4 : Math.max(4, view.snapshot().threads().size());
            return LANES_AROUND - (isPresenting() ? LEGEND : 0) + lanes * (lanes > MANY ? LOW_LANE : LANE_HEIGHT);
        }

        @Override
        public int columns() {
            RunView view = model.runProperty().get();
            return view == null
                    ? 0
                    : view.programText().lines().mapToInt(String::length).max().orElse(0);
        }
    }

    private SentenceBar.Words spoken() {
        return new SentenceBar.Words() {
            @Override
            public boolean knows(String sentence) {
                return words.knows(sentence);
            }

            @Override
            public void open(String sentence) {
                words.open(sentence);
            }
        };
    }

    private Island island(Region pane) {
        Island island = new Island(pane);
        islands.add(island);
        return island;
    }

    /** Shows the window of {@code model} on {@code stage}. Closing the stage closes the model. */
    public static MainWindow show(Stage stage, WindowModel model, Locale locale) {
        MainWindow window = new MainWindow(model, locale);
        window.showOn(stage);
        return window;
    }

    /**
     * Starts JavaFX and shows the window; returns at once, and the program ends when the window is closed.
     *
     * @param model makes the model in a language, on the window's thread
     * @param languages those among which one can choose
     * @param whenClosed called when the window is closed
     */
    public static void launch(
            Function<Locale, WindowModel> model, Locale language, List<Locale> languages, Runnable whenClosed) {
        paintPlainly();
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.showingProperty().subscribe((was, showing) -> {
                if (!showing) {
                    whenClosed.run();
                }
            });
            open(stage, model, language, languages);
        });
    }

    /** Where another language is chosen, all is made anew and stands as it stood. */
    private static void open(
            Stage stage, Function<Locale, WindowModel> model, Locale language, List<Locale> languages) {
        MainWindow window = new MainWindow(model.apply(language), language, languages);
        window.speaks = other -> {
            window.model.close();
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    window.model.awaitEnd(LONG_ENOUGH);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                Platform.runLater(() -> open(stage, model, other, languages));
            });
        };
        window.showOn(stage);
    }

    /**
     * To be called before JavaFX starts, where speed counts: it then draws grounds themselves, rather than images that it
     * keeps of them, which takes several times as long where there is no graphics card.
     */
    public static void paintPlainly() {
        if (System.getProperty("prism.disableRegionCaching") == null) {
            System.setProperty("prism.disableRegionCaching", "true");
        }
    }

    private void showOn(Stage on) {
        stage = on;
        Scene scene = new Scene(root);
        install(scene);
        on.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        on.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        on.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        placement.place(on);
        documents.documentProperty().subscribe(d -> title(on));
        documents.editedProperty().subscribe(e -> title(on));
        model.runProperty().map(RunView::engine).subscribe(e -> title(on));
        on.setFullScreenExitHint("");
        // Esc has other things to lay down first.
        on.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        on.fullScreenProperty().subscribe((was, full) -> {
            if (was && !full && isPresenting()) {
                present();
            }
        });
        on.setOnHidden(e -> model.close());
        on.show();
        root.requestFocus();
    }

    /** Makes the keys work in {@code scene}, which shows {@link #root()}. */
    public void install(Scene scene) {
        List<Node> panes = new ArrayList<>(List.of(topBar));
        // As one reads them: from the left to the right, and down.
        islands.stream()
                .sorted(Comparator.comparingInt(i -> READING.indexOf(i.pane().getId())))
                .forEach(panes::add);
        new Keys(
                        model,
                        look,
                        this,
                        code.area(),
                        panes,
                        this::escape,
                        key -> isPresenting() && presentation.key(key),
                        () -> exportSheet.isVisible()
                                || compare.isVisible()
                                || progress.isVisible()
                                || link.isVisible()
                                || quiz.isVisible()
                                || words.isVisible())
                .install(scene);
        scene.widthProperty().subscribe(w -> fit(scene));
        scene.heightProperty().subscribe(h -> fit(scene));
        Platform.runLater(root::requestFocus);
    }

    private void fit(Scene scene) {
        look.fit(scene.getWidth(), scene.getHeight());
        panes.arrange();
    }

    public Parent root() {
        return root;
    }

    public Look look() {
        return look;
    }

    /** The name of what is open, and of what runs it where that is not the model. */
    private void title(Stage on) {
        Document document = documents.documentProperty().get();
        RunView run = model.runProperty().get();
        String name = document == null ? "" : document.name();
        if (run != null && !name.isEmpty() && !run.engine().inSchedules().isEmpty()) {
            name = texts.get("app.title.engine", name, run.engine().shortName());
        }
        boolean edited = documents.editedProperty().get();
        on.setTitle(
                name.isEmpty() ? texts.get("app.name") : texts.get(edited ? "app.title.edited" : "app.title", name));
    }

    private TabPane tabs() {
        Tab explore = tab(
                "tab-explore",
                "tab.explore",
                new ExplorePane(
                        model.exploration(),
                        model.challenges(),
                        model.contest(),
                        model.realRuns(),
                        texts,
                        schedule -> schedules.save(stage, schedule),
                        this::quiz));
        Tab lesson = tab("tab-lesson", "tab.lesson", new LessonPane(model, texts));
        TabPane tabs = new TabPane(
                tab("tab-inject", "tab.inject", new InjectPane(model, texts)),
                tab("tab-variables", "tab.variables", new VariablesPane(model, texts)),
                explore,
                lesson);
        tabs.setId("tabs");
        tabs.getStyleClass().addAll("panel", "side-tabs");
        tabs.setMinHeight(0);
        documents.documentProperty().subscribe(d -> {
            if (d != null && d.lesson() != null) {
                tabs.getSelectionModel().select(lesson);
            }
        });
        placement.tabs(tabs);
        exploreTab = () -> tabs.getSelectionModel().select(explore);
        return tabs;
    }

    private Tab tab(String id, String key, Node content) {
        Tab tab = new Tab(texts.get(key), content);
        tab.setId(id);
        tab.setClosable(false);
        return tab;
    }

    private Look.Choice savedTheme() {
        String saved = model.store().get("theme");
        return Arrays.stream(Look.Choice.values())
                .filter(c -> c.name().equals(saved))
                .findFirst()
                .orElse(Look.Choice.AUTO);
    }

    private double savedZoom() {
        try {
            String saved = model.store().get(ZOOM);
            return saved.isEmpty() ? 0 : Double.parseDouble(saved);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void acceptFiles() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            if (files != null && !files.isEmpty()) {
                documents.open(files.getFirst().toPath());
            }
            event.setDropCompleted(files != null && !files.isEmpty());
            event.consume();
        });
    }

    // ---- what concerns the whole window

    @Override
    public void chooseFile() {
        programs.choose(stage);
    }

    @Override
    public void chooseCourse() {
        programs.chooseCourse(stage);
    }

    @Override
    public void save() {
        if (model.authoring().manuscriptProperty().get() != null) {
            model.authoring().save();
        } else if (!documents.save()) {
            saveAs();
        }
    }

    @Override
    public void saveAs() {
        programs.saveAs(stage);
    }

    @Override
    public void saveRun() {
        programs.saveRun(stage);
    }

    @Override
    public void copyPicture() {
        pictures.copyMoment();
    }

    @Override
    public void copyLink() {
        link.copy();
    }

    @Override
    public void openLink() {
        link.open();
    }

    @Override
    public void export() {
        exportSheet.open(root::requestFocus);
    }

    @Override
    public void explore() {
        exploreTab.run();
        model.exploration().toggle();
    }

    @Override
    public void breakpoint() {
        model.playing().toggleBreakpoint(code.line());
    }

    @Override
    public void find() {
        timeline.find();
    }

    @Override
    public void help() {
        help.setVisible(!help.isVisible());
    }

    @Override
    public void palette() {
        palette.open(root::requestFocus);
    }

    /** All that can be done, by name. */
    @Override
    public void contest() {
        exploreTab.run();
        model.contest().defend();
    }

    @Override
    public void words() {
        words.open();
    }

    @Override
    public void language(Locale language) {
        model.store().put(LANGUAGE, language.getLanguage());
        speaks.accept(language);
    }

    @Override
    public void progress() {
        progress.open(stage);
    }

    @Override
    public void quiz() {
        quiz.open();
    }

    @Override
    public void colours(Look.Choice choice) {
        look.choose(choice);
        if (isPresenting()) {
            return;
        }
        model.store().put("theme", choice.name());
    }

    private boolean closeHelp() {
        if (palette.close()
                || exportSheet.close()
                || compare.close()
                || progress.close()
                || link.close()
                || quiz.close()
                || words.close()) {
            return true;
        }
        boolean open = help.isVisible();
        help.setVisible(false);
        return open;
    }

    /** Closes what lies over the window; then the presentation ends. */
    private boolean escape() {
        if (closeHelp()) {
            return true;
        }
        boolean presented = isPresenting();
        if (presented && !presentation.escape()) {
            present();
        }
        return presented;
    }

    private boolean isPresenting() {
        return model.presenting().onProperty().get();
    }

    /** Shows what there is something to say in: an audience needs less, and of a program that is refused there is no run. */
    private void arrange() {
        boolean runs = documents.diagnosticProperty().get() == null
                || model.runProperty().get() != null;
        there(topBar, !isPresenting());
        there(foot, runs && !isPresenting());
        panes.present(isPresenting());
        panes.runs(runs);
    }

    /** Hides what an audience does not need, and makes the rest larger; or brings it back. */
    @Override
    public void present() {
        model.presenting().toggle();
        look.present(isPresenting());
        arrange();
        if (stage != null) {
            stage.setFullScreen(isPresenting());
        }
        presentation.present(isPresenting(), stage);
        if (isPresenting()) {
            toast.say(texts.get("present.hint"));
        }
    }

    @Override
    public void talk() {
        if (!model.presenting().startTalk()) {
            if (model.noticeProperty().get() == null) {
                toast.say(texts.get("present.talk.none"));
            }
        } else if (!isPresenting()) {
            present();
        }
    }

    @Override
    public void keepTalk() {
        model.presenting().keepTalk(section -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(section);
            Clipboard.getSystemClipboard().setContent(content);
            toast.say(texts.get("present.talk.copied"));
        });
    }
}
