package dev.waitline.explore.brute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where things are in the row that is a state. */
final class Layout {
    /** What was printed. */
    static final int OUTPUT = 0;
    /** The names of the exceptions that ended threads, in the order of the alphabet. */
    static final int ERRORS = 1;
    /** The waiters that were released and have not noticed yet. */
    static final int RELEASED = 2;
    /** Whether the program is over. */
    static final int OVER = 3;
    /** Its exit status, if it ends. */
    static final int STATUS = 4;

    /** How far a thread is. */
    enum Life {
        NEW,
        ALIVE,
        ENDED
    }

    private final List<Object> first = new ArrayList<>(List.of("", List.of(), List.of(), false, 0));
    private final Map<String, Integer> cells = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<Integer> lives = new ArrayList<>();
    private int[] starts = {};

    /** The cell of that name, made with this content when there is none. */
    int cell(String name, Object content) {
        return cells.computeIfAbsent(name, n -> {
            first.add(content);
            return first.size() - 1;
        });
    }

    int cell(Thing thing) {
        return cell("thing " + thing, thing.first);
    }

    /** The cell that says how far a thread is. */
    int life(int thread) {
        return lives.get(thread);
    }

    /** One thread more; the first is the main thread, which lives already. */
    void addThread() {
        lives.add(cell("life " + lives.size(), lives.isEmpty() ? Life.ALIVE : Life.NEW));
    }

    void add(Code code) {
        codes.add(code);
    }

    int threads() {
        return codes.size();
    }

    Code code(int thread) {
        return codes.get(thread);
    }

    int start(int thread) {
        return starts[thread];
    }

    /** The first state. All cells are known now. */
    Object[] begin() {
        starts = new int[codes.size()];
        List<Object> row = new ArrayList<>(first);
        for (int t = 0; t < codes.size(); t++) {
            starts[t] = row.size();
            row.add(0);
            for (int i = 0; i < codes.get(t).slots(); i++) {
                row.add(Moment.EMPTY);
            }
        }
        return row.toArray();
    }
}
