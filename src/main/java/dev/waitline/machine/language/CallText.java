package dev.waitline.machine.language;

import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.program.Code;
import dev.waitline.program.None;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call as a person would write them, without self and without defaults. */
public final class CallText {
    private CallText() {}

    public static String of(Frame callee) {
        Code.Parameters p = callee.code.header().parameters();
        Function f = callee.function;
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < p.positional(); i++) {
            Object value = callee.slots[i];
            int defaultAt = i - (p.positional() - p.defaults());
            Object otherwise = f != null && defaultAt >= 0 ? f.defaults[defaultAt] : null;
            boolean plain =
                    value == null || (otherwise != null && Comparisons.equal(value, otherwise)) || value == None.NONE;
            if (!plain) {
                texts.add(Text.shortRepr(Frame.present(value), 30));
            }
        }
        return String.join(", ", texts);
    }
}
