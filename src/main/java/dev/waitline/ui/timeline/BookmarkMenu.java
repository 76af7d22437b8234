package dev.waitline.ui.timeline;

import dev.waitline.ui.look.Icon;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.RunView.BookmarkRow;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The steps that a person wants to find again. */
final class BookmarkMenu extends MenuButton {
    private final Playing playing;
    private final Texts texts;
    private final Runnable talk;
    private final Runnable keepTalk;
    private List<BookmarkRow> shown = List.of();
    private @Nullable BookmarkRow here;
    private boolean filled;

    /**
     * @param talk goes from bookmark to bookmark before an audience
     * @param keepTalk writes the bookmarks into the program
     */
    BookmarkMenu(Playing playing, Texts texts, Runnable talk, Runnable keepTalk) {
        this.playing = playing;
        this.texts = texts;
        this.talk = talk;
        this.keepTalk = keepTalk;
        setId("bookmarks");
        getStyleClass().add("small");
        setGraphic(new Icon(Feather.BOOKMARK));
        setTooltip(new Tooltip(texts.get("bookmark.tip")));
    }

    void show(RunView view) {
        BookmarkRow now = view.bookmark();
        boolean same = now == null ? here == null : now.equals(here);
        if (filled && same && view.bookmarks().equals(shown)) {
            return;
        }
        filled = true;
        shown = view.bookmarks();
        here = now;
        setText(shown.isEmpty() ? "" : Integer.toString(shown.size()));
        setAccessibleText(texts.get("bookmark.menu", shown.size()));
        getItems()
                .setAll(item(
                        "bookmark-here",
                        texts.get(now == null ? "bookmark.set" : "bookmark.remove"),
                        playing::toggleBookmark));
        if (now != null) {
            getItems().add(item("bookmark-name", texts.get("bookmark.rename", now.name()), () -> rename(now)));
        }
        if (!shown.isEmpty()) {
            getItems()
                    .addAll(
                            item("bookmark-next", texts.get("bookmark.next"), playing::toNextBookmark),
                            item("bookmark-run", texts.get("bookmark.run"), talk),
                            item("bookmark-talk", texts.get("bookmark.talk"), keepTalk),
                            new SeparatorMenuItem());
        }
        for (int i = 0; i < shown.size(); i++) {
            BookmarkRow each = shown.get(i);
            String text = each.current()
                    ? texts.get("bookmark.item", each.step(), each.name())
                    : texts.get("bookmark.item.branch", each.step(), each.name(), each.branch() + 1);
            MenuItem item = item("bookmark-" + i, text, () -> playing.goTo(each.branch(), each.step()));
            item.setGraphic(new Icon(each.equals(now) ? Feather.MAP_PIN : Feather.BOOKMARK));
            getItems().add(item);
        }
    }

    private void rename(BookmarkRow bookmark) {
        TextInputDialog dialog = new TextInputDialog(bookmark.name());
        dialog.setTitle(texts.get("bookmark.rename.title"));
        dialog.setHeaderText(texts.get("bookmark.rename.what", bookmark.step()));
        dialog.setGraphic(null);
        dialog.initOwner(getScene().getWindow());
        dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty()).ifPresent(playing::bookmark);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
