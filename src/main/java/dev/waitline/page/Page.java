package dev.waitline.page;

/** Where the script begins: in a page it shows a run, in a worker it searches. */
public final class Page {
    private Page() {}

    public static void main(String[] arguments) {
        if (Browser.hasDocument()) {
            new Room();
            Browser.mark("waitline-ready");
        } else {
            Searching.listen();
        }
    }
}
