package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.ui.panels.Ticks;
import dev.waitline.viewmodel.Document;
import dev.waitline.viewmodel.Documents;
import dev.waitline.viewmodel.LessonRow;
import dev.waitline.viewmodel.MyProgress;
import dev.waitline.viewmodel.OpenCourse;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the top: what is open, the transport buttons, who runs next, and the menus; in two lines where it is narrow. */
final class TopBar extends VBox {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final double ROOMY_FROM = 1480;
    private static final double NAMED_FROM = 1190;
    private static final double ENGINE_FROM = 1250;
    private static final double TITLED_FROM = 1300;
    private static final double LABELLED_FROM = 1460;
    private static final double FREE_WIDTH = 50;
    private static final double TWO_LINES_BELOW = 1000;
    private static final double SPEED_FROM = 740;

    private final WindowModel model;
    private final Documents documents;
    private final Playing playing;
    private final Texts texts;
    private final Look look;
    private final Label file = new Label();
    private final Label lesson = new Label();
    private final Button play;
    private final Button free;
    private final List<Node> captions;
    private final List<Node> controls;
    private final HBox first = new HBox();
    /** Where even two lines are too narrow there are three. */
    private final FlowPane second = new FlowPane();

    private final HBox speed;
    private final MenuButton open;
    private final EngineMenu engine;

    TopBar(WindowModel model, Texts texts, Look look, Actions actions, PaneLayout panes, List<Locale> languages) {
        this.model = model;
        this.documents = model.documents();
        this.playing = model.playing();
        this.texts = texts;
        this.look = look;
        setId("top-bar");
        getStyleClass().add("top-bar");
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        first.getStyleClass().add("top-line");
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        second.getStyleClass().add("top-line");
        second.setAlignment(Pos.CENTER_LEFT);
        Label brand = new Label(texts.get("app.name"));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(USE_PREF_SIZE);
        file.setId("file-name");
        file.getStyleClass().add("file-name");
        file.setMinWidth(0);
        lesson.setId("lesson-name");
        lesson.getStyleClass().add("file-name");
        lesson.setMinWidth(0);
        play = labelled("play", Feather.PLAY, "bar.play", playing::togglePlay);
        play.getStyleClass().add("play");
        free = labelled("run-free", Feather.FAST_FORWARD, "bar.free", playing::runFree);
        HBox transport = new HBox(
                icon("to-start", Feather.SKIP_BACK, "bar.start", playing::toStart),
                labelled("back", Feather.CHEVRON_LEFT, "bar.back", playing::back),
                play,
                free,
                step(),
                icon("to-end", Feather.SKIP_FORWARD, "bar.end", playing::toEnd));
        transport.getStyleClass().add("transport");
        transport.setAlignment(Pos.CENTER);
        transport.setMinWidth(USE_PREF_SIZE);
        open = menu("open-menu", Feather.FOLDER, "bar.open");
        MenuButton lessons = menu("lessons-menu", Feather.BOOK_OPEN, "bar.lessons");
        model.progress().rowsProperty().subscribe(rows -> lessonItems(lessons, actions));
        MenuButton export = menu("export-menu", Feather.DOWNLOAD, "bar.export");
        export.getItems()
                .addAll(
                        item("export-copy", texts.get("export.copy"), actions::copyPicture),
                        item("export-link", texts.get("link.copy"), actions::copyLink),
                        item("export-open", texts.get("export.open"), actions::export));
        engine = new EngineMenu(model, texts);
        HBox menus = new HBox(
                predict(),
                open,
                lessons,
                export,
                view(actions, panes, languages),
                icon("help", Feather.HELP_CIRCLE, "bar.help", actions::help));
        menus.getStyleClass().add("menus");
        menus.setAlignment(Pos.CENTER_RIGHT);
        menus.setMinWidth(USE_PREF_SIZE);
        HBox names = new HBox(brand, file, lesson);
        names.getStyleClass().add("names");
        names.setAlignment(Pos.BASELINE_LEFT);
        names.setMinWidth(0);
        names.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(names, Priority.ALWAYS);
        speed = speed();
        NextThreadMenu next = new NextThreadMenu(playing, texts);
        StepUnitMenu unit = new StepUnitMenu(playing, texts);
        controls = List.of(transport, speed, next, unit, engine);
        first.getChildren().addAll(names, menus);
        getChildren().add(first);
        captions = List.of(next.caption(), unit.caption(), speed.getChildren().getFirst());
        widthProperty().subscribe(w -> fold());
        look.sizeProperty().subscribe(s -> fold());
        documents.documentProperty().subscribe(this::name);
        playing.playingProperty().subscribe(p -> playing());
        playing.freeProperty().subscribe(p -> playing());
        model.runProperty().map(RunView::canRunFree).orElse(false).subscribe(can -> {
            there(free, can);
            fold();
        });
        transport.disableProperty().bind(model.runProperty().isNull());
        documents.recentProperty().subscribe(files -> openItems(actions));
    }

    /** Where there is no room, captions go first. */
    private void fold() {
        double width = getWidth() / look.scale();
        boolean two = width > 0 && width < TWO_LINES_BELOW;
        Pane line = two ? second : first;
        if (controls.getFirst().getParent() != line) {
            second.getChildren().clear();
            first.getChildren().removeAll(controls);
            line.getChildren().addAll(two ? 0 : 1, controls);
            if (two) {
                getChildren().add(second);
            } else {
                getChildren().remove(second);
            }
        }
        there(speed, !two || width >= SPEED_FROM);
        engine.setContentDisplay(
                width >= ENGINE_FROM + (free.isVisible() ? FREE_WIDTH : 0)
                        ? ContentDisplay.LEFT
                        : ContentDisplay.GRAPHIC_ONLY);
        free.setContentDisplay(width >= ROOMY_FROM ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        names();
        for (Node caption : captions) {
            there(caption, width >= LABELLED_FROM);
        }
    }

    private Button step() {
        Button step = labelled("step", Feather.CHEVRON_RIGHT, "bar.step", playing::step);
        step.setContentDisplay(ContentDisplay.RIGHT);
        return step;
    }

    private ToggleButton predict() {
        ToggleButton predict = new ToggleButton("", new Icon(Feather.TARGET));
        predict.setId("predict");
        predict.getStyleClass().addAll("icon-button", "predict-switch");
        predict.setAccessibleText(texts.get("bar.predict"));
        tip(predict, texts.get("bar.predict.tip"));
        model.predicting().onProperty().subscribe(predict::setSelected);
        predict.setOnAction(e -> model.predicting().toggle());
        return predict;
    }

    private HBox speed() {
        Label caption = new Label(texts.get("bar.speed"));
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        Label value = new Label();
        value.getStyleClass().add("speed-value");
        value.setMinWidth(USE_PREF_SIZE);
        Slider slider = new Slider(0, 1, 0);
        slider.setId("speed");
        slider.setMinWidth(USE_PREF_SIZE);
        slider.setSkin(new ProgressSliderSkin(slider));
        double range = Math.log(Playing.FASTEST / Playing.SLOWEST);
        slider.setValue(Math.log(playing.speedProperty().get() / Playing.SLOWEST) / range);
        slider.valueProperty().subscribe(v -> playing.speed(Playing.SLOWEST * Math.exp(v.doubleValue() * range)));
        playing.speedProperty().subscribe(v -> {
            double steps = v.doubleValue();
            value.setText(
                    texts.get("bar.speed.value", String.format(Locale.ROOT, steps < 9.95 ? "%.1f" : "%.0f", steps)));
        });
        tip(slider, texts.get("bar.speed.tip"));
        HBox box = new HBox(caption, slider, value);
        box.getStyleClass().add("speed-box");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private MenuButton view(Actions actions, PaneLayout panes, List<Locale> languages) {
        MenuButton menu = menu("theme-menu", Feather.SUN, "bar.theme");
        for (PaneLayout.Part part : PaneLayout.Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            CheckMenuItem item = new CheckMenuItem(texts.get("pane." + name));
            item.setId("pane-" + name);
            panes.foldedProperty().subscribe(folded -> item.setSelected(!folded.contains(part)));
            item.setOnAction(e -> panes.fold(part, !item.isSelected()));
            menu.getItems().add(item);
        }
        menu.getItems()
                .addAll(
                        item("pane-swap", texts.get("pane.swap"), panes::swap),
                        item("pane-reset", texts.get("pane.reset"), panes::reset),
                        new SeparatorMenuItem());
        for (Look.Choice choice : Look.Choice.values()) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            menu.getItems().add(item("theme-" + name, texts.get("theme." + name), () -> actions.colours(choice)));
        }
        if (!languages.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (Locale language : languages) {
            menu.getItems()
                    .add(item(
                            "language-" + language.getLanguage(),
                            language.getDisplayLanguage(language),
                            () -> actions.language(language)));
        }
        look.themeProperty()
                .subscribe(t -> menu.setGraphic(new Icon(
                        switch (t) {
                            case LIGHT, SLIDES, PRINT -> Feather.SUN;
                            case DARK -> Feather.MOON;
                        })));
        return menu;
    }

    /** The lessons of the course that is open, those with a heading in menus of their own, and the way back to Waitline's own. */
    private void lessonItems(MenuButton lessons, Actions actions) {
        OpenCourse.Shown course = documents.courseProperty().get();
        lessons.getItems().clear();
        Menu group = new Menu("");
        String name = "";
        for (LessonRow row : course.lessons()) {
            MyProgress.State state = model.progress().state(row);
            MenuItem item = item(
                    "lesson-item-" + row.id(),
                    texts.get("lesson.item", row.number(), Ticks.titled(row.title(), state, texts)),
                    () -> documents.open(row));
            item.setGraphic(Ticks.of(state));
            if (row.group().isEmpty()) {
                lessons.getItems().add(item);
                continue;
            }
            if (!row.group().equals(name)) {
                name = row.group();
                MyProgress.State all = MyProgress.State.of(course.lessons().stream()
                        .filter(l -> l.group().equals(row.group()))
                        .map(model.progress()::state)
                        .toList());
                group = new Menu(Ticks.titled(name, all, texts));
                group.setGraphic(Ticks.of(all));
                group.setId("lesson-group-" + row.number());
                lessons.getItems().add(group);
            }
            group.getItems().add(item);
        }
        lessons.getItems()
                .addAll(new SeparatorMenuItem(), item("progress", texts.get("progress.title"), actions::progress));
        if (course.path() != null) {
            lessons.getItems().addAll(item("course-own", texts.get("lesson.own"), documents::openOwnCourse));
        }
        there(lessons, !course.lessons().isEmpty());
    }

    private void openItems(Actions actions) {
        MenuItem revert = item("revert", texts.get("open.revert"), documents::revert);
        revert.disableProperty().bind(documents.editedProperty().not());
        open.getItems()
                .setAll(
                        item("open", texts.get("open.file"), actions::chooseFile),
                        item("open-course", texts.get("open.course"), actions::chooseCourse),
                        item("open-link", texts.get("link.open"), actions::openLink),
                        item("save", texts.get("open.save"), actions::save),
                        item("save-as", texts.get("open.save.as"), actions::saveAs),
                        item("save-run", texts.get("open.save.run"), actions::saveRun),
                        revert);
        if (!documents.recentProperty().get().isEmpty()) {
            open.getItems().add(new SeparatorMenuItem());
        }
        int number = 1;
        for (Path recent : documents.recentProperty().get()) {
            MenuItem item = item("recent-" + number++, recent.toString(), () -> documents.open(recent));
            open.getItems().add(item);
        }
    }

    private void name(@Nullable Document document) {
        file.setText(document == null ? "" : document.name());
        LessonRow row = document == null ? null : document.lesson();
        lesson.setText(row == null ? "" : texts.get("bar.lesson", row.number(), row.title()));
        names();
    }

    /** A lesson goes by its title; the code's own header names the file. */
    private void names() {
        double width = getWidth() / look.scale();
        boolean titled = width >= TITLED_FROM && !lesson.getText().isEmpty();
        there(lesson, titled);
        there(file, !titled && width >= NAMED_FROM);
    }

    private void playing() {
        boolean now = playing.playingProperty().get() || playing.freeProperty().get();
        free.setDisable(playing.freeProperty().get());
        play.pseudoClassStateChanged(PLAYING, now);
        play.setText(texts.get(now ? "bar.pause" : "bar.play"));
        play.setGraphic(new Icon(now ? Feather.PAUSE : Feather.PLAY));
    }

    private MenuButton menu(String id, Feather icon, String key) {
        MenuButton menu = new MenuButton("", new Icon(icon));
        menu.setId(id);
        menu.getStyleClass().add("icon-menu");
        menu.setAccessibleText(texts.get(key));
        tip(menu, texts.get(key));
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private Button icon(String id, Feather icon, String key, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(texts.get(key));
        return prepared(button, id, key, action);
    }

    private Button labelled(String id, Feather icon, String key, Runnable action) {
        return prepared(new Button(texts.get(key), new Icon(icon)), id, key, action);
    }

    private Button prepared(Button button, String id, String key, Runnable action) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        tip(button, texts.get(key + ".tip"));
        return button;
    }

    static void tip(Control control, String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(450));
        control.setTooltip(tooltip);
    }
}
