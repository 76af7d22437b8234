package dev.waitline.page;

import dev.waitline.session.Session;
import dev.waitline.trace.Resource;
import dev.waitline.viewmodel.Run;
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
        boolean far = key.isShiftKey();
        switch (pressed) {
            case " " -> room.togglePlay();
            case "ArrowRight" -> room.on(far ? Run::toNextDecisive : Run::next);
            case "ArrowLeft" -> room.on(far ? Run::toLastDecisive : r -> r.move(Session::back));
            case "Home" -> room.goTo(0);
            case "End" -> room.goTo(Integer.MAX_VALUE);
            case "n" -> room.inject(Resource.Kind.CONDITION, "notify", 1);
            case "N" -> room.inject(Resource.Kind.CONDITION, "notify_all");
            case "e", "E" -> room.inject(Resource.Kind.EVENT, "set");
            case "t" -> room.on(Run::toNextOfChosen);
            case "c" -> room.on(Run::toNextChoice);
            case "o" -> room.on(Run::outOfLibrary);
            default -> {
                if (pressed.length() != 1 || pressed.charAt(0) < '0' || pressed.charAt(0) > '9') {
                    return false;
                }
                room.name(pressed.charAt(0) - '0');
            }
        }
        return true;
    }
}
