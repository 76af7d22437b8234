package dev.waitline.ui;

import dev.waitline.trace.Resource;
import dev.waitline.ui.look.Look;
import dev.waitline.viewmodel.Exploration;
import dev.waitline.viewmodel.Injecting;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.WindowModel;
import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The keys of the window, in one filter on the scene. Keys that also write text are left to whoever is being written
 * in; while the code has the focus, undo and redo are the text's, otherwise they go through the history.
 */
final class Keys {
    private static final double ZOOM = 1;

    private final Injecting injecting;
    private final Playing playing;
    private final Exploration exploration;
    private final Look look;
    private final Actions actions;
    private final Node code;
    private final BooleanSupplier closeOverlay;

    /** @param closeOverlay closes what lies over the window, and says whether there was something */
    Keys(WindowModel model, Look look, Actions actions, Node code, BooleanSupplier closeOverlay) {
        this.injecting = model.injecting();
        this.playing = model.playing();
        this.exploration = model.exploration();
        this.look = look;
        this.actions = actions;
        this.code = code;
        this.closeOverlay = closeOverlay;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean writing = writing(scene.getFocusOwner());
            boolean used = event.isShortcutDown() ? shortcut(event, writing) : plain(event, writing);
            if (used) {
                event.consume();
            }
        });
        // Whoever turns away from the text means the window again.
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (writing(scene.getFocusOwner()) && !inText(event.getTarget())) {
                scene.getRoot().requestFocus();
            }
        });
        // The question mark stands on another key on every keyboard, so it is taken as it is typed.
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !writing(scene.getFocusOwner())) {
                actions.help();
                event.consume();
            }
        });
    }

    private boolean inText(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (writing(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean writing(Node focused) {
        return focused instanceof TextInputControl || focused == code;
    }

    private boolean shortcut(KeyEvent event, boolean writing) {
        switch (event.getCode()) {
            case O -> actions.chooseFile();
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

    private boolean plain(KeyEvent event, boolean writing) {
        if (event.getCode() == KeyCode.F11) {
            actions.present();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return escape(writing);
        }
        if (writing || event.isAltDown()) {
            return false;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case SPACE -> playing.togglePlay();
            case RIGHT -> playing.step();
            case LEFT -> playing.back();
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
            case X -> actions.explore();
            case G -> exploration.toggleGraph();
            default -> {
                if (!code.isDigitKey() || event.isShiftDown()) {
                    return false;
                }
                playing.choose(Integer.parseInt(code.getName().replaceAll("\\D", "")));
            }
        }
        return true;
    }

    /** Leaves the overlay if there is one, else the text, so that the keys are the window's again. */
    private boolean escape(boolean writing) {
        if (closeOverlay.getAsBoolean()) {
            return true;
        }
        if (writing && code.isFocused() && code.getScene() != null) {
            code.getScene().getRoot().requestFocus();
            return true;
        }
        return false;
    }
}
