package dev.waitline.page;

import dev.waitline.trace.Resource;
import java.util.Locale;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What keys do, as in the window; a field in which one writes or chooses has them for itself. */
final class Keys {
    private Keys() {}

    static void listen(Room room) {
        HTMLDocument.current().addEventListener("keydown", e -> {
            KeyboardEvent key = (KeyboardEvent) e;
            if (!key.isCtrlKey() && !key.isMetaKey() && !key.isAltKey() && pressed(key, room)) {
                key.preventDefault();
            }
        });
    }

    private static boolean pressed(KeyboardEvent key, Room room) {
        String on = key.getTarget() instanceof HTMLElement element
                ? element.getTagName().toLowerCase(Locale.ROOT)
                : "";
        if (on.equals("textarea") || on.equals("input") || on.equals("select")) {
            return false;
        }
        String pressed = key.getKey();
        if (pressed.equals(" ") && on.equals("button")) {
            return false;
        }
        switch (pressed) {
            case " " -> room.togglePlay();
            case "ArrowRight" -> room.step();
            case "ArrowLeft" -> room.back();
            case "Home" -> room.goTo(0);
            case "End" -> room.goTo(Integer.MAX_VALUE);
            case "n" -> room.inject(Resource.Kind.CONDITION, "notify", 1);
            case "N" -> room.inject(Resource.Kind.CONDITION, "notify_all");
            case "e", "E" -> room.inject(Resource.Kind.EVENT, "set");
            default -> {
                if (pressed.length() != 1 || pressed.charAt(0) < '1' || pressed.charAt(0) > '9') {
                    return false;
                }
                room.choose(pressed.charAt(0) - '1');
            }
        }
        return true;
    }
}
