package dev.waitline.viewmodel;

import dev.waitline.export.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.Preferences;

/** Small things that are remembered from one start of the program to the next. */
public interface Store {
    /** What was put under {@code key}, or an empty text. */
    String get(String key);

    void put(String key, String value);

    /**
     * Keeps what is under {@code key} somewhere else, where nothing else is put over it, and forgets it here.
     *
     * @return where it is now
     */
    default String setAside(String key) {
        String aside = key + "-unreadable";
        for (int i = 2; !get(aside).isEmpty(); i++) {
            aside = key + "-unreadable-" + i;
        }
        put(aside, get(key));
        put(key, "");
        return aside;
    }

    /** Remembers in the user's preferences. */
    static Store preferences() {
        Preferences node = Preferences.userRoot().node("dev/waitline");
        return new Store() {
            @Override
            public String get(String key) {
                return node.get(key, "");
            }

            @Override
            public void put(String key, String value) {
                if (value.length() <= Preferences.MAX_VALUE_LENGTH) {
                    node.put(key, value);
                }
            }
        };
    }

    /**
     * Remembers in files of a folder, each written whole or not at all, and knows what the preferences still hold. What cannot
     * be written is forgotten at the end of the program.
     */
    static Store folder(Path folder) {
        Store preferences = preferences();
        Store unwritten = inMemory();
        return new Store() {
            @Override
            public String get(String key) {
                try {
                    Path file = file(key);
                    // What is no text is read all the same: somebody has to notice.
                    return Files.exists(file)
                            ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            : before(key);
                } catch (IOException e) {
                    return before(key);
                }
            }

            private String before(String key) {
                String value = unwritten.get(key);
                return value.isEmpty() ? preferences.get(key) : value;
            }

            @Override
            public void put(String key, String value) {
                try {
                    Files.createDirectories(folder);
                    WholeFile.write(file(key), value.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    unwritten.put(key, value);
                }
            }

            @Override
            public String setAside(String key) {
                try {
                    Path aside = file(key + "-unreadable");
                    for (int i = 2; Files.exists(aside); i++) {
                        aside = file(key + "-unreadable-" + i);
                    }
                    return Files.move(file(key), aside).toString();
                } catch (IOException e) {
                    return Store.super.setAside(key);
                }
            }

            private Path file(String key) {
                return folder.resolve(key.replaceAll("[^A-Za-z0-9-]", "_") + ".txt");
            }
        };
    }

    /** Forgets at the end of the program. */
    static Store inMemory() {
        Map<String, String> values = new ConcurrentHashMap<>();
        return new Store() {
            @Override
            public String get(String key) {
                return values.getOrDefault(key, "");
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
