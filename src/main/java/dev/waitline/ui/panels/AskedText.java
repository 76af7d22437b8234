package dev.waitline.ui.panels;

import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Asked;

/** Says what a challenge asks of a program. */
final class AskedText {
    private AskedText() {}

    static String of(Asked asked, Texts texts) {
        return switch (asked) {
            case Asked.Says says -> texts.get(key(says.when()), says.expression());
            case Asked.Lines lines -> texts.get("challenge.asked.lines", lines.most());
            case Asked.Still still
            when still.by().isEmpty() ->
                texts.get("challenge.asked.anybody", texts.get(key(still.deed()), still.what()));
            case Asked.Still still ->
                texts.get(
                        "challenge.asked.by",
                        texts.get(key(still.deed()), still.what()),
                        still.by().stream()
                                .reduce((all, next) -> texts.get("challenge.asked.more", all, next))
                                .orElse(""));
        };
    }

    private static String key(Asked.Says.When when) {
        return switch (when) {
            case ALWAYS -> "challenge.asked.always";
            case NEVER -> "challenge.asked.never";
            case FINALLY -> "challenge.asked.finally";
        };
    }

    private static String key(Asked.Still.Deed deed) {
        return switch (deed) {
            case CALL -> "challenge.asked.call";
            case PRINT -> "challenge.asked.print";
            case WRITE -> "challenge.asked.write";
        };
    }
}
