package dev.waitline.cli;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Attributes;

/**
 * What {@code waitline --version} says: {@code Waitline 1.0.0 (0123456789ab), Java 25.0.3+9, JavaFX 26.0.2}. The version and the
 * commit stand in the manifest of our own jar; without a jar there are none.
 */
record Version(Optional<String> version, Optional<String> commit, String java, Optional<String> javafx) {
    static final String COMMIT = "Waitline-Commit";

    static Version current() {
        Optional<Attributes> manifest = ownManifest();
        return new Version(
                manifest.map(m -> m.getValue(Attributes.Name.IMPLEMENTATION_VERSION)),
                manifest.map(m -> m.getValue(COMMIT)).filter(c -> !c.isBlank()),
                Runtime.version().toString(),
                javafxInRuntime().or(Examination::javafxBeside));
    }

    /** The JavaFX that is part of the runtime itself, as in what is installed. */
    static Optional<String> javafxInRuntime() {
        return ModuleFinder.ofSystem()
                .find("javafx.controls")
                .flatMap(m -> m.descriptor().rawVersion());
    }

    /** By its resource: a class from a cache of classes does not know where it came from. */
    private static Optional<Attributes> ownManifest() {
        URL own = Version.class.getResource("Version.class");
        try {
            if (own != null && own.openConnection() instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                return Optional.ofNullable(jar.getMainAttributes());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Waitline " + version.orElse("(not packaged)")
                + commit.map(c -> " (" + c + ")").orElse("")
                + ", Java " + java
                + ", " + javafx.map(v -> "JavaFX " + v).orElse("no JavaFX");
    }
}
