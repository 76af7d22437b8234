package dev.waitline.ui;

import dev.waitline.ui.look.Look;
import java.util.Locale;

/** What only the window as a whole can do. */
interface Actions {
    void chooseFile();

    /** Asks for the folder of a course. */
    void chooseCourse();

    /** Saves the program where it came from, or asks where. */
    void save();

    /** Asks where to save the program. */
    void saveAs();

    /** Asks where to save the run with all its branches. */
    void saveRun();

    void copyPicture();

    /** Copies a link to the run, once it is known where the page lies that shows it. */
    void copyLink();

    /** Asks for a link with a run in it. */
    void openLink();

    /** Opens the sheet on which one chooses what to take of the run. */
    void export();

    /** Searches every schedule, or stops doing so, where one sees it. */
    void explore();

    /** Begins a game against the scheduler, where one sees it. */
    void contest();

    /** All words that sentences use, and what they mean. */
    void words();

    /** The bookmarks as a talk: into the program, or for a lesson's file to the clipboard. */
    void keepTalk();

    /** Asks what the program can print. */
    void quiz();

    /** Shows what was solved and predicted up to now. */
    void progress();

    /** Sets a breakpoint at the line that is next, or that somebody edits; or takes it away. */
    void breakpoint();

    /** Asks for words to look for in the steps. */
    void find();

    void help();

    /** Every command and lesson by its name. */
    void palette();

    /** Shows the window in these colours, also at the next start. */
    void colours(Look.Choice choice);

    /** Speaks another language from now on, also at the next start. */
    void language(Locale language);

    /** Shows the run to an audience, or to oneself again. */
    void present();

    /** Goes through the moments of the talk that is in the file, or of the bookmarks, before an audience. */
    void talk();
}
