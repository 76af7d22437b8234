package dev.waitline.diagram.font;

import java.lang.Character.UnicodeScript;

/** Characters that no {@link Face} has; whoever shows the picture draws them with a font of its own, in this room. */
public final class Missing {
    private static final double NARROW = 0.6;

    private Missing() {}

    /** The room of a character, in parts of the font's size. */
    static double advance(int character) {
        return square(character) ? 1 : NARROW;
    }

    /** Whether a character is one of those that are written in squares. */
    public static boolean square(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || (character >= 0x3000 && character < 0x3040)
                || (character >= 0xff00 && character < 0xff61)
                || character >= 0x1f000;
    }
}
