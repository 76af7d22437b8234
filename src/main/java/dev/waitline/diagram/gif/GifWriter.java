package dev.waitline.diagram.gif;

import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.png.Raster;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Turns sheets of one size into an animation with one palette, in which each frame holds only what changed; and finds what
 * a GIF carries. Any thread.
 */
public final class GifWriter {
    private static final String TREE = "javax_imageio_gif_image_1.0";
    private static final String MARK = "waitline ";

    private GifWriter() {}

    /**
     * @param times for how long each is seen, in hundredths of a second
     * @param carried a text that goes along in a comment, or null
     */
    public static byte[] write(
            List<Sheet> sheets, List<Integer> times, Theme theme, double scale, @Nullable String carried) {
        List<BufferedImage> images =
                sheets.stream().map(s -> Raster.draw(s, theme, scale)).toList();
        Palette palette = Palette.of(images);
        IndexColorModel model = palette.model();
        int width = images.getFirst().getWidth();
        int height = images.getFirst().getHeight();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            byte[] before = null;
            for (int i = 0; i < images.size(); i++) {
                byte[] now = palette.indexed(images.get(i));
                Rectangle changed = changed(before, now, width, height);
                BufferedImage part = part(now, width, changed, model);
                IIOMetadata metadata =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(part), null);
                metadata.setFromTree(TREE, tree(metadata, changed, times.get(i), i == 0, carried));
                writer.writeToSequence(new IIOImage(part, null, metadata), null);
                before = now;
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The smallest box around what is not as before. */
    private static Rectangle changed(byte @Nullable [] before, byte[] now, int width, int height) {
        if (before == null) {
            return new Rectangle(0, 0, width, height);
        }
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < now.length; i++) {
            if (now[i] != before[i]) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = i / width;
            }
        }
        return right < 0 ? new Rectangle(0, 0, 1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private static BufferedImage part(byte[] pixels, int width, Rectangle box, IndexColorModel model) {
        BufferedImage image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] into = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < box.height; y++) {
            System.arraycopy(pixels, (box.y + y) * width + box.x, into, y * box.width, box.width);
        }
        return image;
    }

    private static IIOMetadataNode tree(
            IIOMetadata metadata, Rectangle place, int time, boolean first, @Nullable String carried) {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(TREE);
        IIOMetadataNode box = node(root, "ImageDescriptor");
        box.setAttribute("imageLeftPosition", Integer.toString(place.x));
        box.setAttribute("imageTopPosition", Integer.toString(place.y));
        box.setAttribute("interlaceFlag", "FALSE");
        IIOMetadataNode control = node(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(time));
        if (first) {
            // Again and again.
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            node(root, "ApplicationExtensions").appendChild(loop);
            if (carried != null) {
                IIOMetadataNode comment = new IIOMetadataNode("CommentExtension");
                comment.setAttribute("value", MARK + ascii(carried));
                node(root, "CommentExtensions").appendChild(comment);
            }
        }
        return root;
    }

    private static IIOMetadataNode node(IIOMetadataNode root, String name) {
        NodeList found = root.getElementsByTagName(name);
        if (found.getLength() > 0) {
            return (IIOMetadataNode) found.item(0);
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    /** A comment has no letters but those of ASCII; in JSON the others can be written with them. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(c -> ascii.append(c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }

    /**
     * What a GIF carries; null when nothing.
     *
     * @throws IOException when it is no GIF, or broken
     */
    public static @Nullable String carried(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            IIOMetadata metadata = Objects.requireNonNull(reader.getImageMetadata(0), "no metadata");
            NodeList comments = ((Element) metadata.getAsTree(TREE)).getElementsByTagName("CommentExtension");
            for (int i = 0; i < comments.getLength(); i++) {
                String value = ((Element) comments.item(i)).getAttribute("value");
                if (value.startsWith(MARK)) {
                    return value.substring(MARK.length());
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
