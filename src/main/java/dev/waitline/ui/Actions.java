package dev.waitline.ui;

/** What only the window as a whole can do. */
interface Actions {
    void chooseFile();

    void copyPicture();

    /** @param scale pixels per unit */
    void savePicture(int scale);

    void help();

    void present();
}
