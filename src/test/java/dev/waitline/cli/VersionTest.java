package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void theLineNamesVersionCommitJavaAndJavaFx() {
        Version version =
                new Version(Optional.of("1.0.0"), Optional.of("0123456789ab"), "25.0.3+9-LTS", Optional.of("26.0.2"));
        assertThat(version).hasToString("Waitline 1.0.0 (0123456789ab), Java 25.0.3+9-LTS, JavaFX 26.0.2");
    }

    @Test
    void whatIsNotKnownIsNotMadeUp() {
        Version version = new Version(Optional.empty(), Optional.empty(), "25", Optional.empty());
        assertThat(version).hasToString("Waitline (not packaged), Java 25, no JavaFX");
    }

    @Test
    void classesThatLieInAFolderHaveNoVersionButAJava() {
        Version version = Version.current();
        assertThat(version.version()).isEmpty();
        assertThat(version.java()).isEqualTo(Runtime.version().toString());
    }
}
