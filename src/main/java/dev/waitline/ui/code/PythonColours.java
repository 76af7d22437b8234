package dev.waitline.ui.code;

import dev.waitline.viewmodel.PythonText;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The colours of a Python text, as the editor takes them. */
final class PythonColours {
    private PythonColours() {}

    static StyleSpans<Collection<String>> of(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int last = 0;
        for (PythonText.Stretch stretch : PythonText.stretches(text)) {
            spans.add(List.of(), stretch.start() - last);
            spans.add(List.of("py-" + stretch.sort()), stretch.end() - stretch.start());
            last = stretch.end();
        }
        spans.add(List.of(), text.length() - last);
        return spans.create();
    }
}
