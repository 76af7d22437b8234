package dev.waitline.ui.code;

import dev.waitline.trace.ThreadView;
import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Panel;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Breakpoint;
import dev.waitline.viewmodel.Complaint;
import dev.waitline.viewmodel.Condition;
import dev.waitline.viewmodel.Document;
import dev.waitline.viewmodel.Documents;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The program, editable, with each thread's place in it; or the library, when the chosen thread is in there. */
public final class CodePane extends Panel {
    private static final double LEGEND_FROM = 480;
    /** In units of the usual size: where forty columns of text do not fit beside a wide gutter. */
    private static final double NARROW = 395;

    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int MOST_NAMES = 6;
    private static final double NAMES_GAP = 46;
    private final Texts texts;
    private final Documents documents;
    private final Editor program;
    private final Playing playing;
    private final Editor library = new Editor("library-code", text -> {}, new Gutter(line -> {}, (line, x, y) -> {}));
    private final ContextMenu lineMenu = new ContextMenu();
    private final HBox libraryBar = new HBox();
    private final Label libraryName = new Label();
    private final Label diagnostic = new Label();
    private final HBox diagnosticBar = new HBox();
    private final FlowPane names = new FlowPane();
    private int generation = -1;
    private boolean stayInProgram;
    private @Nullable RunView view;
    private @Nullable Document document;

    public CodePane(WindowModel model, Texts texts, Look look) {
        super("code-panel");
        this.texts = texts;
        this.documents = model.documents();
        this.playing = model.playing();
        program = new Editor("code", documents::edit, new Gutter(playing::toggleBreakpoint, this::lineMenu));
        playing.breakpointsProperty().subscribe(b -> breakpoints());
        library.readOnly();
        getStyleClass().add("code-panel");
        hint(texts.get("code.hint"));
        Button back = new Button(texts.get("code.library.back"), new Icon(Feather.ARROW_LEFT));
        back.setId("library-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> {
            stayInProgram = true;
            show(view);
        });
        libraryName.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        libraryBar.getChildren().addAll(libraryName, gap, back);
        libraryBar.getStyleClass().add("library-bar");
        libraryBar.setAlignment(Pos.CENTER_LEFT);
        diagnostic.setId("diagnostic");
        diagnostic.setWrapText(true);
        diagnosticBar.getChildren().addAll(new Label("", new Icon(Feather.ALERT_CIRCLE)), diagnostic);
        diagnosticBar.getStyleClass().add("diagnostic");
        diagnosticBar.setMinHeight(Region.USE_PREF_SIZE);
        names.getStyleClass().add("code-threads");
        // The lanes name the threads too: where there is little height, the code goes first.
        names.managedProperty().bind(heightProperty().greaterThan(LEGEND_FROM));
        names.visibleProperty().bind(names.managedProperty());
        names.setMinHeight(Region.USE_PREF_SIZE);
        content(new StackPane(program, library));
        getChildren().add(1, libraryBar);
        getChildren().addAll(diagnosticBar, names);
        there(libraryBar, false);
        there(library, false);
        there(diagnosticBar, false);
        widthProperty().subscribe(w -> {
            boolean narrow = w.doubleValue() < NARROW * look.scale();
            pseudoClassStateChanged(IS_NARROW, narrow);
            program.narrow(narrow);
            library.narrow(narrow);
        });
        documents.documentProperty().subscribe(this::open);
        documents.editedProperty().subscribe(e -> title());
        documents.diagnosticProperty().subscribe(this::diagnose);
        model.runProperty().subscribe(this::show);
    }

    /** The text area of the program, for whoever decides what a key means. */
    public CodeArea area() {
        return program.area();
    }

    private void breakpoints() {
        Map<Integer, String> told = new TreeMap<>();
        for (Breakpoint point : playing.breakpointsProperty().get()) {
            String whom = point.thread() == Breakpoint.ANY
                    ? texts.get("breakpoint.any")
                    : texts.get("breakpoint.thread", name(point.thread()));
            Condition when = point.when();
            whom = when == null ? whom : texts.get("breakpoint.when", when.text());
            told.merge(point.line(), whom, (a, b) -> a + ", " + b);
        }
        program.breakpoints(told);
    }

    private String name(int thread) {
        return view == null ? Integer.toString(thread) : view.snapshot().threadName(thread);
    }

    /** What there is to do with a line of the program. */
    private void lineMenu(int line, double screenX, double screenY) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(texts.get("line.run.to"), () -> playing.runTo(line)));
        boolean there = playing.breakpointsProperty().get().stream().anyMatch(b -> b.line() == line);
        items.add(
                item(texts.get(there ? "breakpoint.remove" : "breakpoint.set"), () -> playing.toggleBreakpoint(line)));
        items.add(item(texts.get("breakpoint.condition"), () -> condition(line)));
        if (view != null) {
            for (ThreadView thread : view.snapshot().threads()) {
                items.add(item(
                        texts.get("breakpoint.set.thread", thread.name()),
                        () -> playing.breakpoint(line, List.of(thread.id()))));
            }
        }
        lineMenu.getItems().setAll(items);
        lineMenu.show(this, screenX, screenY);
    }

    /** Asks for a condition until there is one that can be read, or none is wanted any more. */
    private void condition(int line) {
        TextInputDialog dialog = new TextInputDialog(playing.breakpointsProperty().get().stream()
                .filter(b -> b.line() == line && b.when() != null)
                .findFirst()
                .map(Breakpoint::when)
                .map(Condition::text)
                .orElse(""));
        dialog.setTitle(texts.get("breakpoint.condition.title"));
        dialog.setHeaderText(texts.get("breakpoint.condition.what", line));
        dialog.setGraphic(null);
        dialog.initOwner(getScene().getWindow());
        dialog.getDialogPane().lookupButton(ButtonType.OK).addEventFilter(ActionEvent.ACTION, e -> {
            if (Condition.of(dialog.getEditor().getText()).isEmpty()) {
                dialog.setHeaderText(texts.get("breakpoint.condition.not"));
                e.consume();
            }
        });
        dialog.showAndWait().flatMap(Condition::of).ifPresent(when -> playing.breakpoint(line, when));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** The line that keys speak of: the caret's while somebody writes, else the one that is next. */
    public int line() {
        CodeArea area = program.area();
        return area.isFocused() || program.marked() == 0 ? area.getCurrentParagraph() + 1 : program.marked();
    }

    private void open(@Nullable Document next) {
        document = next;
        if (next != null && next.generation() != generation) {
            generation = next.generation();
            program.load(documents.written());
        }
        title();
    }

    private void title() {
        Document open = document;
        title(open == null ? "" : open.name() + (documents.editedProperty().get() ? " •" : ""));
    }

    private void diagnose(@Nullable Complaint what) {
        diagnostic.setText(what == null ? "" : texts.get("refused.what", Integer.toString(what.line()), what.what()));
        // What never ran says so where its run would be, and larger.
        there(diagnosticBar, what != null && view != null);
        program.wrong(what == null ? 0 : what.line());
    }

    private void show(@Nullable RunView next) {
        if (next == null) {
            view = null;
            program.threads(Map.of());
            program.mark(0, "");
            names.getChildren().clear();
            names.setUserData(null);
            there(library, false);
            there(libraryBar, false);
            program.setVisible(true);
            return;
        }
        if (view == null || view.position() != next.position()) {
            stayInProgram = stayInProgram && next.library() != null && view != null && view.chosen() == next.chosen();
        }
        view = next;
        ThreadView chosen = next.snapshot().thread(next.chosen()).orElse(null);
        // While the text is being mended, the lines of the last good run no longer match it; marks would mislead.
        boolean same = program.area().getText().equals(next.programText());
        program.threads(same ? places(next) : Map.of());
        if (same && chosen != null && !chosen.state().hasEnded()) {
            program.mark(chosen.line(), chosen.state().canMove() ? texts.get("code.next") : "");
        } else {
            program.mark(0, "");
        }
        names(next);
        RunView.Library place = next.library();
        boolean inLibrary = place != null && !stayInProgram;
        if (place != null && inLibrary) {
            library.load(place.text());
            library.threads(Map.of(place.line(), List.of(next.chosen())));
            library.mark(place.line(), texts.get("code.next"));
            libraryName.setText(texts.get("code.library", place.name(), place.function()));
        }
        there(library, inLibrary);
        there(libraryBar, inLibrary);
        program.setVisible(!inLibrary);
    }

    private static Map<Integer, List<Integer>> places(RunView view) {
        Map<Integer, List<Integer>> lines = new TreeMap<>();
        for (ThreadView thread : view.snapshot().threads()) {
            if (thread.line() > 0 && !thread.state().hasEnded()) {
                lines.computeIfAbsent(thread.line(), l -> new ArrayList<>()).add(thread.id());
            }
        }
        return lines;
    }

    /** Which dot is whose, below the text. */
    private void names(RunView view) {
        List<ThreadView> threads = view.snapshot().threads().stream()
                .filter(t -> !t.state().hasEnded())
                .toList();
        List<String> wanted = threads.stream().map(t -> t.id() + t.name()).toList();
        if (wanted.equals(names.getUserData())) {
            return;
        }
        names.setUserData(wanted);
        names.getChildren().clear();
        for (ThreadView thread : threads.subList(0, Math.min(threads.size(), MOST_NAMES))) {
            Label name = new Label(thread.shortName(), new Dot(thread.id()));
            name.getStyleClass().add("code-thread");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            // Two of them stand side by side, however long they are.
            name.maxWidthProperty()
                    .bind(names.widthProperty().subtract(NAMES_GAP).divide(2));
            names.getChildren().add(name);
        }
    }
}
