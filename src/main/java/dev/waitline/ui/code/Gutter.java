package dev.waitline.ui.code;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Dot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Line numbers, and before them a dot for each thread that stands on the line. */
final class Gutter implements IntFunction<Node> {
    private static final int MOST = 3;
    private static final int MOST_IF_NARROW = 1;
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");
    private static final PseudoClass BREAKPOINT = PseudoClass.getPseudoClass("breakpoint");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** The cell made last for each line; the editor makes new ones as it scrolls. */
    private final Map<Integer, Cell> cells = new HashMap<>();

    private Map<Integer, List<Integer>> threads = Map.of();
    private int marked;
    private int wrong;
    private boolean narrow;
    private Map<Integer, String> breakpoints = Map.of();
    private final IntConsumer clicked;
    private final LineMenu menu;

    /** What there is to do with a line. */
    @FunctionalInterface
    interface LineMenu {
        void show(int line, double screenX, double screenY);
    }

    /**
     * @param clicked told of a click beside a line, which counts from 1
     * @param menu shown at a line when a person asks for it
     */
    Gutter(IntConsumer clicked, LineMenu menu) {
        this.clicked = clicked;
        this.menu = menu;
    }

    @Override
    public Node apply(int paragraph) {
        int line = paragraph + 1;
        Cell cell = new Cell(line);
        cell.parentProperty().subscribe(box -> {
            if (box != null) {
                mark(box, NEXT, line == marked);
                mark(box, WRONG, line == wrong);
            }
        });
        cell.show(threads.getOrDefault(line, List.of()), most());
        cell.stops(breakpoints.getOrDefault(line, ""));
        cell.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                clicked.accept(line);
            }
        });
        cell.setOnContextMenuRequested(e -> menu.show(line, e.getScreenX(), e.getScreenY()));
        cells.put(paragraph + 1, cell);
        return cell;
    }

    /** Whether there is little room: fewer dots stand on a line then. */
    void narrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            cells.forEach((line, cell) -> cell.show(threads.getOrDefault(line, List.of()), most()));
        }
    }

    private int most() {
        return narrow ? MOST_IF_NARROW : MOST;
    }

    /** Marks a line, from 1; 0 for none. A style of the text would make the editor build both lines anew. */
    void mark(int line) {
        int before = marked;
        marked = line;
        move(NEXT, before, line);
    }

    /** Marks the line in which something is wrong, from 1; 0 for none. */
    void wrong(int line) {
        int before = wrong;
        wrong = line;
        move(WRONG, before, line);
    }

    private void move(PseudoClass mark, int from, int to) {
        for (int at : new int[] {from, to}) {
            Cell cell = cells.get(at);
            if (cell != null && cell.getParent() != null) {
                mark(cell.getParent(), mark, at == to);
            }
        }
    }

    private static void mark(Parent box, PseudoClass mark, boolean there) {
        for (Node child : box.getChildrenUnmodifiable()) {
            if (child.getStyleClass().contains("paragraph-text")) {
                child.pseudoClassStateChanged(mark, there);
            }
        }
    }

    /** @param next for each line with a breakpoint for whom it is, in words */
    void breakpoints(Map<Integer, String> next) {
        Set<Integer> touched = new TreeSet<>(breakpoints.keySet());
        touched.addAll(next.keySet());
        breakpoints = next;
        for (int line : touched) {
            Cell cell = cells.get(line);
            if (cell != null) {
                cell.stops(next.getOrDefault(line, ""));
            }
        }
    }

    /** @param next the threads on each line, lines from 1 */
    void show(Map<Integer, List<Integer>> next) {
        Set<Integer> touched = new TreeSet<>(threads.keySet());
        touched.addAll(next.keySet());
        threads = next;
        for (int line : touched) {
            Cell cell = cells.get(line);
            if (cell != null) {
                cell.show(next.getOrDefault(line, List.of()), most());
            }
        }
    }

    private static final class Cell extends HBox {
        private final HBox dots = new HBox();
        private final List<Dot> kept = new ArrayList<>();
        private final Label more = new Label();
        private final Label number = new Label();
        private @Nullable Tooltip whom;
        private List<Integer> shown = List.of();
        private int shownMost;

        Cell(int line) {
            getStyleClass().add("gutter");
            setAlignment(Pos.CENTER_RIGHT);
            dots.getStyleClass().add("gutter-dots");
            more.getStyleClass().add("gutter-more");
            dots.setAlignment(Pos.CENTER_LEFT);
            dots.setMinWidth(Region.USE_PREF_SIZE);
            number.setText(Integer.toString(line));
            number.getStyleClass().add("gutter-number");
            number.setAlignment(Pos.CENTER_RIGHT);
            dots.getChildren().add(more);
            there(more, false);
            getChildren().addAll(dots, number);
        }

        /** @param text for whom there is a breakpoint; empty when there is none */
        void stops(String text) {
            number.pseudoClassStateChanged(BREAKPOINT, !text.isEmpty());
            if (whom != null) {
                Tooltip.uninstall(number, whom);
                whom = null;
            }
            if (!text.isEmpty()) {
                whom = new Tooltip(text);
                Tooltip.install(number, whom);
            }
            number.setAccessibleText(text.isEmpty() ? number.getText() : number.getText() + ": " + text);
        }

        void show(List<Integer> threads, int most) {
            if (threads.equals(shown) && most == shownMost) {
                return;
            }
            shown = List.copyOf(threads);
            shownMost = most;
            int room = threads.size() > most ? Math.max(1, most - 1) : most;
            int count = Math.min(room, threads.size());
            while (kept.size() < count) {
                Dot dot = new Dot();
                dots.getChildren().add(kept.size(), dot);
                kept.add(dot);
            }
            for (int i = 0; i < count; i++) {
                kept.get(i).thread(threads.get(i));
            }
            // Nodes that come and go would be styled anew each time; these only hide.
            for (int i = 0; i < kept.size(); i++) {
                there(kept.get(i), i < count);
            }
            there(more, threads.size() > room);
            if (threads.size() > room) {
                more.setText("+" + (threads.size() - room));
            }
        }
    }
}
