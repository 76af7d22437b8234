package dev.waitline.ui;

import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Texts;
import dev.waitline.ui.panels.Ticks;
import dev.waitline.viewmodel.Documents;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.StepUnit;
import dev.waitline.viewmodel.WindowModel;
import java.util.Locale;

/** What the palette finds. The window's thread only. */
final class PaletteEntries {
    private final Palette palette;
    private final WindowModel model;
    private final Playing playing;
    private final Documents documents;
    private final Texts texts;
    private final Actions actions;
    private final PaneLayout panes;

    PaletteEntries(Palette palette, WindowModel model, Texts texts, Actions actions, PaneLayout panes) {
        this.palette = palette;
        this.model = model;
        this.playing = model.playing();
        this.documents = model.documents();
        this.texts = texts;
        this.actions = actions;
        this.panes = panes;
    }

    /** All that can be done, with the keys that do it, and the lessons of the course that is open. */
    void fill() {
        palette.add(texts.get("palette.play"), "Space", playing::togglePlay);
        palette.add(texts.get("palette.step"), "→", playing::step);
        palette.add(texts.get("palette.back"), "←", playing::back);
        palette.add(texts.get("palette.decisive"), "Shift →", playing::toNextDecisive);
        palette.add(texts.get("palette.decisive.last"), "Shift ←", playing::toLastDecisive);
        palette.add(texts.get("key.thread.does"), "T", playing::toNextOfChosen);
        palette.add(texts.get("key.out.does"), "O", playing::outOfLibrary);
        palette.add(texts.get("key.choice.does"), "C", playing::toNextChoice);
        palette.add(texts.get("key.breakpoint.does"), "F9", actions::breakpoint);
        palette.add(texts.get("key.continue.does"), "F8", playing::toBreakpoint);
        palette.add(texts.get("key.fork.does"), "D", playing::toNextFork);
        palette.add(texts.get("bookmark.set"), "M", playing::toggleBookmark);
        palette.add(texts.get("bookmark.next"), "Shift M", playing::toNextBookmark);
        palette.add(texts.get("key.predict.does"), "P", () -> model.predicting().toggle());
        palette.add(texts.get("progress.title"), "", actions::progress);
        palette.add(texts.get("quiz.open"), "Shift P", actions::quiz);
        palette.add(texts.get("contest.defend"), "", actions::contest);
        palette.add(texts.get("key.find.does"), "Ctrl F", actions::find);
        palette.add(texts.get("bar.start"), "Home", playing::toStart);
        palette.add(texts.get("bar.end"), "End", playing::toEnd);
        palette.add(texts.get("open.file"), "Ctrl O", actions::chooseFile);
        palette.add(texts.get("open.course"), "", actions::chooseCourse);
        palette.add(texts.get("lesson.own"), "", documents::openOwnCourse);
        palette.add(texts.get("open.save"), "Ctrl S", actions::save);
        palette.add(texts.get("open.save.as"), "Ctrl Shift S", actions::saveAs);
        palette.add(texts.get("open.save.run"), "", actions::saveRun);
        palette.add(texts.get("open.revert"), "", documents::revert);
        palette.add(texts.get("explore.search"), "X", actions::explore);
        palette.add(texts.get("explore.graph"), "G", () -> model.exploration().toggleGraph());
        palette.add(texts.get("key.free.does"), "F", playing::runFree);
        palette.add(texts.get("export.copy"), "Ctrl Shift C", actions::copyPicture);
        palette.add(texts.get("link.copy"), "", actions::copyLink);
        palette.add(texts.get("link.open"), "", actions::openLink);
        palette.add(texts.get("key.export.does"), "Ctrl E", actions::export);
        palette.add(texts.get("key.present.does"), "F11", actions::present);
        palette.add(texts.get("key.talk.does"), "F5", actions::talk);
        palette.add(texts.get("bookmark.talk"), "", actions::keepTalk);
        palette.add(texts.get("lesson.edit"), "", model.authoring()::begin);
        palette.add(texts.get("bar.help"), "?", actions::help);
        palette.add(texts.get("words.title"), "", actions::words);
        palette.add(texts.get("welcome.tour"), "", model.welcome()::take);
        for (PaneLayout.Part part : PaneLayout.Part.values()) {
            palette.add(
                    texts.get("palette.pane", texts.get("pane." + part.name().toLowerCase(Locale.ROOT))),
                    "",
                    () -> panes.fold(part, !panes.foldedProperty().get().contains(part)));
        }
        palette.add(texts.get("pane.swap"), "", panes::swap);
        palette.add(texts.get("pane.reset"), "", panes::reset);
        for (Look.Choice choice : Look.Choice.values()) {
            palette.add(
                    texts.get(
                            "palette.theme", texts.get("theme." + choice.name().toLowerCase(Locale.ROOT))),
                    "",
                    () -> actions.colours(choice));
        }
        for (StepUnit unit : StepUnit.values()) {
            palette.add(
                    texts.get("palette.unit", texts.get("unit." + unit.name().toLowerCase(Locale.ROOT))),
                    "",
                    () -> playing.unit(unit));
        }
        for (NextThread next : NextThread.values()) {
            palette.add(
                    texts.get("palette.next", texts.get(NextThreadMenu.key(next))), "", () -> playing.nextThread(next));
        }
        model.progress()
                .rowsProperty()
                .subscribe(rows -> palette.lessons(documents.lessons().stream()
                        .map(row -> new Palette.Entry(
                                texts.get(
                                        "bar.lesson",
                                        row.number(),
                                        Ticks.titled(
                                                row.title(), model.progress().state(row), texts)),
                                "",
                                () -> documents.open(row)))
                        .toList()));
    }
}
