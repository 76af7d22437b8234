package dev.waitline.diagram.png;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.Theme;
import dev.waitline.export.ExportException;
import dev.waitline.export.Format;
import dev.waitline.export.Request;
import dev.waitline.export.Runs;
import dev.waitline.export.Stretch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    @Test
    void theScaleGivesThePixels() throws IOException, ExportException {
        BufferedImage once = image(1, Theme.LIGHT);
        BufferedImage thrice = image(3, Theme.DARK);

        assertThat(once.getWidth()).isEqualTo(980);
        assertThat(thrice.getWidth()).isEqualTo(3 * 980);
        assertThat(thrice.getHeight()).isBetween(3 * once.getHeight() - 3, 3 * once.getHeight());
        assertThat(once.getRGB(2, 2) & 0xffffff).isEqualTo(0xf6f7fa);
    }

    @Test
    void onPaperNothingHasAColour() throws IOException, ExportException {
        BufferedImage image = image(1, Theme.PRINT);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());

        assertThat(Arrays.stream(pixels).filter(rgb -> (rgb & 0xffffff) % 0x010101 != 0))
                .isEmpty();
    }

    private static BufferedImage image(int scale, Theme theme) throws IOException, ExportException {
        Request request = Request.of(Format.PNG, Stretch.ALL).in(theme).at(scale);
        return ImageIO.read(new ByteArrayInputStream(Runs.export(3, request)));
    }
}
