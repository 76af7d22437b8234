package dev.waitline.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that were opened last, the newest first. */
final class RecentFiles {
    private static final int MOST = 8;
    private static final String KEY = "recent";

    private final Store store;

    RecentFiles(Store store) {
        this.store = store;
    }

    List<Path> all() {
        return store.get(KEY)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .toList();
    }

    void add(Path file) {
        List<Path> files = new ArrayList<>(all());
        files.remove(file);
        files.addFirst(file);
        while (files.size() > MOST) {
            files.removeLast();
        }
        store.put(KEY, String.join("\n", files.stream().map(Path::toString).toList()));
    }
}
