package dev.waitline.diagram.png;

import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Turns a sheet into a PNG, and finds what a PNG carries. Any thread. */
public final class PngWriter {
    private static final String TREE = "javax_imageio_png_1.0";
    private static final String KEYWORD = "waitline";

    private PngWriter() {}

    /**
     * @param scale pixels per unit
     * @param carried a text that goes along in an {@code iTXt} chunk, or null
     */
    public static byte[] write(Sheet sheet, Theme theme, double scale, @Nullable String carried) {
        return encode(Raster.draw(sheet, theme, scale), carried);
    }

    static byte[] encode(BufferedImage image, @Nullable String carried) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            if (carried != null) {
                metadata.mergeTree(TREE, tree(carried));
            }
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode tree(String carried) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", KEYWORD);
        entry.setAttribute("compressionFlag", "TRUE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", carried);
        IIOMetadataNode entries = new IIOMetadataNode("iTXt");
        entries.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(TREE);
        root.appendChild(entries);
        return root;
    }

    /**
     * What a PNG carries; null when nothing.
     *
     * @throws IOException when it is no PNG, or broken
     */
    public static @Nullable String carried(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            IIOMetadata metadata = Objects.requireNonNull(reader.getImageMetadata(0), "no metadata");
            Element root = (Element) metadata.getAsTree(TREE);
            NodeList entries = root.getElementsByTagName("iTXtEntry");
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                if (entry.getAttribute("keyword").equals(KEYWORD)) {
                    return entry.getAttribute("text");
                }
            }
            return null;
        } catch (RuntimeException e) {
            // What ImageIO throws for some broken files.
            throw new IOException(e);
        } finally {
            reader.dispose();
        }
    }
}
