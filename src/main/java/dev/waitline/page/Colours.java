package dev.waitline.page;

import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Theme;
import java.util.Locale;
import java.util.Objects;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The page's colours, which are the pictures'. */
final class Colours {
    private Theme chosen;
    private Theme shown;

    /** Begins as the address says, or else as the system does. */
    Colours() {
        String wished = Browser.parameter("theme");
        boolean dark = wished.isEmpty() ? Browser.matches("(prefers-color-scheme: dark)") : wished.equals("dark");
        this.chosen = dark ? Theme.DARK : Theme.LIGHT;
        this.shown = chosen;
        tell();
    }

    /** In which everything is drawn now. */
    Theme theme() {
        return shown;
    }

    void toggle() {
        chosen = chosen == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        shown = chosen;
        tell();
    }

    /** On paper everything is light. */
    void print(boolean now) {
        shown = now ? Theme.LIGHT : chosen;
        tell();
    }

    private void tell() {
        HTMLElement root = Objects.requireNonNull(HTMLDocument.current().getDocumentElement());
        root.setAttribute("data-theme", shown == Theme.DARK ? "dark" : "light");
        for (Ink.Role role : Ink.Role.values()) {
            Browser.style(
                    root,
                    "--" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    shown.colour(role).toString());
        }
        for (int thread = 0; thread <= shown.threadColours(); thread++) {
            Browser.style(
                    root, "--thread-" + thread, shown.colour(Ink.solid(thread)).toString());
            Browser.style(
                    root,
                    "--on-thread-" + thread,
                    shown.colour(Ink.onSolid(thread)).toString());
        }
    }
}
