package dev.waitline.ui;

import dev.waitline.trace.Resource;
import dev.waitline.ui.look.Look;
import dev.waitline.viewmodel.Exploration;
import dev.waitline.viewmodel.Injecting;
import dev.waitline.viewmodel.Pause;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.Predicting;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the window, in one filter on the scene. Keys that also write text are left to whoever is being written
 * in; while the code is written in, undo and redo are the text's, otherwise they go through the history. The code is
 * entered by a click or Enter and left by Esc: until then it has the focus like any pane, and no key changes it.
 */
final class Keys {
    private static final double ZOOM = 1;

    private final WindowModel model;
    private final Injecting injecting;
    private final Playing playing;
    private final Exploration exploration;
    private final Predicting predicting;
    private final Look look;
    private final Actions actions;
    private final Node code;
    private final List<? extends Node> panes;
    private final BooleanSupplier closeOverlay;
    private final Predicate<KeyCode> audience;
    private final BooleanSupplier covered;
    private boolean entered;

    /**
     * @param panes those that F6 goes round
     * @param closeOverlay closes what lies over the window, and says whether there was something
     * @param audience does what a key means before an audience, and says whether it means something there
     * @param covered whether that is something with controls, to which all keys but Esc belong
     */
    Keys(
            WindowModel model,
            Look look,
            Actions actions,
            Node code,
            List<? extends Node> panes,
            BooleanSupplier closeOverlay,
            Predicate<KeyCode> audience,
            BooleanSupplier covered) {
        this.model = model;
        this.panes = List.copyOf(panes);
        this.injecting = model.injecting();
        this.playing = model.playing();
        this.exploration = model.exploration();
        this.predicting = model.predicting();
        this.look = look;
        this.actions = actions;
        this.code = code;
        this.closeOverlay = closeOverlay;
        this.audience = audience;
        this.covered = covered;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (covered.getAsBoolean()) {
                if (event.getCode() == KeyCode.ESCAPE && closeOverlay.getAsBoolean()) {
                    event.consume();
                }
                return;
            }
            boolean writing = writing(scene.getFocusOwner());
            boolean used = event.isShortcutDown() ? shortcut(event, writing) : plain(event, writing, scene);
            if (used || (atTheDoor(scene) && !event.getCode().isModifierKey())) {
                event.consume();
            }
        });
        scene.focusOwnerProperty().subscribe(owner -> entered &= owner == code);
        // Whoever turns away from the text means the window again.
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            boolean inText = inText(event.getTarget());
            entered = inText && within(event.getTarget(), code);
            if (writing(scene.getFocusOwner()) && !inText) {
                scene.getRoot().requestFocus();
            }
        });
        // A button that was clicked does not keep the focus, or Space would press it again; one with a menu has it
        // until that
        // is closed.
        scene.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> Platform.runLater(() -> {
                    if (scene.getFocusOwner() instanceof MenuButton menu && menu.isShowing()) {
                        menu.addEventHandler(MenuButton.ON_HIDDEN, new EventHandler<>() {
                            @Override
                            public void handle(Event hidden) {
                                menu.removeEventHandler(MenuButton.ON_HIDDEN, this);
                                scene.getRoot().requestFocus();
                            }
                        });
                    } else if (scene.getFocusOwner() instanceof ButtonBase && !covered.getAsBoolean()) {
                        scene.getRoot().requestFocus();
                    }
                }));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (atTheDoor(scene)) {
                event.consume();
            }
        });
        // The question mark stands on another key on every keyboard, so it is taken as it is typed.
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !writing(scene.getFocusOwner()) && !covered.getAsBoolean()) {
                actions.help();
                event.consume();
            }
        });
    }

    private boolean inText(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl || at == code) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(EventTarget target, Node pane) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at != null;
    }

    private boolean writing(Node focused) {
        return focused instanceof TextInputControl || (focused == code && entered);
    }

    /** Whether the code has the focus, but nobody writes in it. */
    private boolean atTheDoor(Scene scene) {
        return scene.getFocusOwner() == code && !entered;
    }

    private boolean shortcut(KeyEvent event, boolean writing) {
        switch (event.getCode()) {
            case O -> actions.chooseFile();
            case K -> actions.palette();
            case F -> actions.find();
            case E -> actions.export();
            case S -> {
                if (event.isShiftDown()) {
                    actions.saveAs();
                } else {
                    actions.save();
                }
            }
            case Z -> {
                if (writing) {
                    return false;
                }
                if (event.isShiftDown()) {
                    playing.forward();
                } else {
                    playing.back();
                }
            }
            case C -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                actions.copyPicture();
            }
            case PLUS, ADD, EQUALS -> look.zoom(ZOOM);
            case MINUS, SUBTRACT -> look.zoom(-ZOOM);
            case DIGIT0, NUMPAD0 -> look.zoomReset();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event, boolean writing, Scene scene) {
        if (event.getCode() == KeyCode.F11) {
            actions.present();
            return true;
        }
        if (event.getCode() == KeyCode.F5) {
            actions.talk();
            return true;
        }
        if (event.getCode() == KeyCode.F6) {
            nextPane(scene, event.isShiftDown() ? -1 : 1);
            return true;
        }
        if (event.getCode() == KeyCode.F8) {
            playing.toBreakpoint();
            return true;
        }
        if (event.getCode() == KeyCode.F9) {
            actions.breakpoint();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return escape(writing);
        }
        if (writing || event.isAltDown()) {
            return false;
        }
        KeyCode code = event.getCode();
        if (atTheDoor(scene) && code == KeyCode.ENTER) {
            entered = true;
            return true;
        }
        if (atTheDoor(scene) && code == KeyCode.TAB) {
            this.code.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            return true;
        }
        if (usedBy(scene.getFocusOwner(), code)) {
            return false;
        }
        if (audience.test(code)) {
            return true;
        }
        switch (code) {
            case SPACE -> playing.togglePlay();
            case RIGHT -> {
                if (event.isShiftDown()) {
                    playing.toNextDecisive();
                } else {
                    playing.step();
                }
            }
            case LEFT -> {
                if (event.isShiftDown()) {
                    playing.toLastDecisive();
                } else {
                    playing.back();
                }
            }
            case HOME -> playing.toStart();
            case END -> playing.toEnd();
            case N -> {
                if (event.isShiftDown()) {
                    injecting.inject(Resource.Kind.CONDITION, "notify_all");
                } else {
                    injecting.inject(Resource.Kind.CONDITION, "notify", 1);
                }
            }
            case E -> injecting.inject(Resource.Kind.EVENT, "set");
            case F -> playing.runFree();
            case T -> playing.toNextOfChosen();
            case O -> playing.outOfLibrary();
            case C -> playing.toNextChoice();
            case D -> playing.toNextFork();
            case M -> {
                if (event.isShiftDown()) {
                    playing.toNextBookmark();
                } else {
                    playing.toggleBookmark();
                }
            }
            case H -> holdChosen();
            case P -> {
                if (event.isShiftDown()) {
                    actions.quiz();
                } else {
                    predicting.toggle();
                }
            }
            case X -> actions.explore();
            case G -> exploration.toggleGraph();
            default -> {
                if (!code.isDigitKey() || event.isShiftDown()) {
                    return false;
                }
                choose(Integer.parseInt(code.getName().replaceAll("\\D", "")));
            }
        }
        return true;
    }

    /** Where something is asked, a number is an answer; where it was asked who goes on, naming a thread lets it do so. */
    private void choose(int thread) {
        if (predicting.isAsking()) {
            predicting.answer(thread - 1);
        } else if (model.contest().moveThread(thread)) {
            return;
        } else if (model.pauseProperty().get() instanceof Pause.Choice choice
                && choice.offers().stream().anyMatch(o -> o.thread() == thread)) {
            playing.step(thread);
        } else {
            playing.choose(thread);
        }
    }

    private void holdChosen() {
        RunView view = model.runProperty().get();
        if (view != null) {
            view.lanes().stream()
                    .filter(lane -> lane.thread() == view.chosen())
                    .forEach(lane -> playing.hold(lane.thread(), !lane.held()));
        }
    }

    /** Whether what has the focus has a use of its own for the key. */
    private static boolean usedBy(@Nullable Node focused, KeyCode key) {
        return switch (key) {
            case SPACE -> focused instanceof ButtonBase;
            case LEFT, RIGHT, UP, DOWN, HOME, END ->
                focused instanceof Slider
                        || focused instanceof ListView
                        || focused instanceof TabPane
                        || focused instanceof ComboBoxBase
                        || focused instanceof Spinner;
            default -> false;
        };
    }

    /** Gives the focus to the first thing in the next pane that can have it. */
    private void nextPane(Scene scene, int direction) {
        Node owner = scene.getFocusOwner();
        int at = 0;
        while (at < panes.size() && !within(owner, panes.get(at))) {
            at++;
        }
        if (at == panes.size()) {
            at = direction > 0 ? -1 : 0;
        }
        for (int i = 1; i <= panes.size(); i++) {
            Node first = first(panes.get(Math.floorMod(at + i * direction, panes.size())));
            if (first != null) {
                first.requestFocus();
                return;
            }
        }
    }

    private static @Nullable Node first(Node node) {
        if (!node.isVisible() || node.isDisabled() || node.getScene() == null) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node first = first(child);
                if (first != null) {
                    return first;
                }
            }
        }
        return null;
    }

    /** Leaves the overlay if there is one, else the text, so that the keys are the window's again. */
    private boolean escape(boolean writing) {
        if (closeOverlay.getAsBoolean()) {
            return true;
        }
        if (writing && code.isFocused() && code.getScene() != null) {
            entered = false;
            code.getScene().getRoot().requestFocus();
            return true;
        }
        if (predicting.shownProperty().get() != null) {
            predicting.skip();
            return true;
        }
        return false;
    }
}
