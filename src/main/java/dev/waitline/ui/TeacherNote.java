package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.viewmodel.Document;
import dev.waitline.viewmodel.Documents;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** What the lesson says to who teaches it; there only while somebody presents. */
final class TeacherNote extends Label {
    private final Documents documents;
    private boolean presenting;

    TeacherNote(Documents documents) {
        this.documents = documents;
        setId("teacher-note");
        getStyleClass().add("teacher-note");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        documents.documentProperty().subscribe(d -> show());
    }

    void present(boolean on) {
        presenting = on;
        show();
    }

    private void show() {
        @Nullable Document open = documents.documentProperty().get();
        String text = open == null || open.lesson() == null ? "" : open.lesson().teacher();
        setText(text);
        there(this, presenting && !text.isEmpty());
    }
}
