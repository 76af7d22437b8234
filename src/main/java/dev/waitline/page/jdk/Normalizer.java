package dev.waitline.page.jdk;

import org.teavm.jso.JSBody;

/** Unicode's normal forms, as the browser makes them. */
public final class Normalizer {
    private Normalizer() {}

    public enum Form {
        NFC,
        NFD,
        NFKC,
        NFKD
    }

    public static String normalize(CharSequence text, Form form) {
        return normalized(text.toString(), form.name());
    }

    @JSBody(
            params = {"text", "form"},
            script = "return text.normalize(form);")
    private static native String normalized(String text, String form);
}
