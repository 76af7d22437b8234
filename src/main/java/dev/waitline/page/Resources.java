package dev.waitline.page;

import dev.waitline.machine.module.Library;
import dev.waitline.narrate.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.teavm.extension.spi.resources.ResourcesPolicy;

/** While the script is made, says which files go along in it. */
public final class Resources implements ResourcesPolicy {
    private static final String FOLDER = "dev/waitline/";

    /** The modules that most programs with threads import; others are compiled when they are. */
    private static final Set<String> AT_ONCE =
            Set.of("builtins", "threading", "queue", "traceback", "collections", "collections_abc", "heapq", "random");

    @Override
    public String[] supplyResources(Collection<? extends String> classes) {
        List<String> files = new ArrayList<>();
        for (String words : List.of("narrate/narrate", "diagram/words", "page/page")) {
            for (Language language : Language.values()) {
                files.add(FOLDER + words + (language == Language.ENGLISH ? "" : "_" + language.tag()) + ".properties");
            }
        }
        Library.files().stream().filter(Resources::wanted).forEach(files::add);
        return files.toArray(String[]::new);
    }

    /** Sources, and of what the build made of them as much as keeps the first step from waiting. */
    private static boolean wanted(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".py") || AT_ONCE.contains(name.substring(0, name.indexOf('.')));
    }
}
