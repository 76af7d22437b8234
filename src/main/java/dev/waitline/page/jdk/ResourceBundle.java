package dev.waitline.page.jdk;

import java.util.List;

/** Stands around {@link Control}, which in the JDK stands in a class of that name. */
public final class ResourceBundle {
    private ResourceBundle() {}

    /** All that is asked of one is that it is there. */
    public static final class Control {
        public static final List<String> FORMAT_PROPERTIES = List.of("java.properties");

        private Control() {}

        public static Control getNoFallbackControl(List<String> formats) {
            return new Control();
        }
    }
}
