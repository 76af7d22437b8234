package dev.waitline.diagram.png;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.Picture;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.Words;
import dev.waitline.session.Session;
import dev.waitline.session.ThreeWaiters;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    @Test
    void theScaleGivesThePixels() throws IOException {
        BufferedImage once = image(1, Theme.LIGHT);
        BufferedImage thrice = image(3, Theme.DARK);

        assertThat(once.getWidth()).isEqualTo(980);
        assertThat(thrice.getWidth()).isEqualTo(3 * 980);
        assertThat(thrice.getHeight()).isBetween(3 * once.getHeight() - 3, 3 * once.getHeight());
        assertThat(once.getRGB(2, 2) & 0xffffff).isEqualTo(0xf6f7fa);
    }

    private static BufferedImage image(int scale, Theme theme) throws IOException {
        Session session = ThreeWaiters.session(3, 1, 1, 1, 3, 3, 3, 0, 0, 0);
        Picture picture = new Picture(
                "three_waiters.py",
                "Step 21 of 21",
                "MainThread notified Thread-1, which still has to win the lock before it can go on.",
                session.snapshot(),
                List.of(
                        "runnable: leave with",
                        "blocked: cond is held by MainThread",
                        "blocked",
                        "in _waiters of cond"),
                ThreeWaiters.columns(session),
                session.position());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(picture, Words.of(Locale.ENGLISH), theme, scale, out);
        String keep = System.getProperty("waitline.keep");
        if (keep != null) {
            Files.write(Path.of(keep + scale + ".png"), out.toByteArray());
        }
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }
}
