package dev.waitline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import dev.waitline.export.Format;
import dev.waitline.export.Request;
import dev.waitline.export.Runs;
import dev.waitline.export.Stretch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An SVG in a real Chromium. */
class PagePictureTest {
    @TempDir
    private Path folder;

    @Test
    void aClickOnAStepGoesToItsLine() throws Exception {
        Request request =
                new Request(Format.SVG, Stretch.ALL, EnumSet.allOf(Part.class), Theme.LIGHT, Size.USUAL, 1, true, null);
        Path file = Files.write(folder.resolve("a.svg"), Runs.export(3, request));
        try (Chromium chromium = Chromium.start()) {
            chromium.size(1200, 1600);
            chromium.driver().get(file.toUri().toString());
            List<WebElement> links = chromium.driver().findElements(By.cssSelector("a"));
            WebElement last = links.getLast();
            String goal = String.valueOf(last.getDomAttribute("href"));
            last.click();

            assertThat(chromium.run("return location.hash")).isEqualTo(goal);
            assertThat(chromium.run("return '#' + document.querySelector(':target').id"))
                    .isEqualTo(goal);
            assertThat(chromium.run("return getComputedStyle(document.querySelector(':target')).fillOpacity"))
                    .isEqualTo("0.22");
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
