package dev.waitline.viewmodel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.Preferences;

/** Small things that are remembered from one start of the program to the next. */
public interface Store {
    /** What was put under {@code key}, or an empty text. */
    String get(String key);

    void put(String key, String value);

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
