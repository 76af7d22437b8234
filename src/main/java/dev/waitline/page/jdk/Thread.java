package dev.waitline.page.jdk;

/** Stands around {@link Builder.OfPlatform}, which in the JDK stands in classes of these names. */
public final class Thread {
    private Thread() {}

    /** As {@link Thread}. */
    public interface Builder {
        /** Never there, as a page has the one thread that it runs in; what would be done with one can be compiled. */
        interface OfPlatform {
            OfPlatform daemon();

            OfPlatform name(String name);

            java.lang.Thread start(Runnable task);
        }
    }
}
