package dev.waitline.diagram.png;

import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Theme;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Turns sheets of one size into a PNG that moves, in which each frame holds only what changed, in all its colours; a program that
 * knows no such PNGs shows the first. Any thread.
 */
public final class ApngWriter {
    private static final int SIGNATURE = 8;
    /** Length, name and checksum. */
    private static final int AROUND = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int sequence;

    private ApngWriter() {}

    private record Chunk(String name, byte[] data) {}

    /**
     * @param times for how long each is seen, in hundredths of a second
     * @param carried a text that goes along as in a {@link PngWriter PNG}, or null
     */
    public static byte[] write(
            List<Sheet> sheets, List<Integer> times, Theme theme, double scale, @Nullable String carried) {
        return new ApngWriter().frames(sheets, times, theme, scale, carried);
    }

    private byte[] frames(
            List<Sheet> sheets, List<Integer> times, Theme theme, double scale, @Nullable String carried) {
        BufferedImage before = Raster.draw(sheets.getFirst(), theme, scale);
        byte[] first = PngWriter.encode(before, carried);
        out.write(first, 0, SIGNATURE);
        for (Chunk chunk : chunks(first)) {
            if (!chunk.name().equals("IEND")) {
                put(chunk);
            }
            if (chunk.name().equals("IHDR")) {
                // So many frames, again and again.
                put(new Chunk(
                        "acTL",
                        ByteBuffer.allocate(8).putInt(sheets.size()).putInt(0).array()));
                control(new Rectangle(0, 0, before.getWidth(), before.getHeight()), times.getFirst());
            }
        }
        for (int i = 1; i < sheets.size(); i++) {
            BufferedImage now = Raster.draw(sheets.get(i), theme, scale);
            Rectangle box = changed(before, now);
            control(box, times.get(i));
            for (Chunk chunk : chunks(PngWriter.encode(now.getSubimage(box.x, box.y, box.width, box.height), null))) {
                if (chunk.name().equals("IDAT")) {
                    ByteBuffer data = ByteBuffer.allocate(4 + chunk.data().length);
                    put(new Chunk(
                            "fdAT", data.putInt(sequence++).put(chunk.data()).array()));
                }
            }
            before = now;
        }
        put(new Chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** Where a frame lies and how long it is seen; it stays, and the next one is drawn over it. */
    private void control(Rectangle box, int time) {
        ByteBuffer data = ByteBuffer.allocate(26)
                .putInt(sequence++)
                .putInt(box.width)
                .putInt(box.height)
                .putInt(box.x)
                .putInt(box.y)
                .putShort((short) time)
                .putShort((short) 100);
        put(new Chunk("fcTL", data.array()));
    }

    private void put(Chunk chunk) {
        byte[] name = chunk.name().getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(chunk.data());
        out.writeBytes(ByteBuffer.allocate(chunk.data().length + AROUND)
                .putInt(chunk.data().length)
                .put(name)
                .put(chunk.data())
                .putInt((int) sum.getValue())
                .array());
    }

    private static List<Chunk> chunks(byte[] png) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE);
        while (in.hasRemaining()) {
            byte[] data = new byte[in.getInt()];
            byte[] name = new byte[4];
            in.get(name).get(data).getInt();
            chunks.add(new Chunk(new String(name, StandardCharsets.US_ASCII), data));
        }
        return chunks;
    }

    /** The smallest box around what is not as before. */
    private static Rectangle changed(BufferedImage before, BufferedImage now) {
        Rectangle box = null;
        int width = now.getWidth();
        int[] one = new int[width];
        int[] other = new int[width];
        for (int y = 0; y < now.getHeight(); y++) {
            before.getRGB(0, y, width, 1, one, 0, width);
            now.getRGB(0, y, width, 1, other, 0, width);
            for (int x = 0; x < width; x++) {
                if (one[x] != other[x]) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    box = box == null ? pixel : box.union(pixel);
                }
            }
        }
        return box == null ? new Rectangle(0, 0, 1, 1) : box;
    }
}
