package dev.waitline.trace;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** What stands behind the {@code #} of an address that is a run: the JSON of a trace, compressed. Window and page read and write it here. */
public final class RunHash {
    private static final String START = "run=";
    /** Nobody wrote a program that is longer; a few bytes could be made to become any number. */
    private static final int MOST = 4_000_000;

    private static final int BLOCK = 16_384;

    private RunHash() {}

    /** Whether it is meant to be one, without the {@code #}. */
    public static boolean isOne(String hash) {
        return hash.startsWith(START);
    }

    /** @param json the text of a trace */
    public static String write(String json) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return START + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    /** The text of the trace, or nothing when it is broken. */
    public static Optional<String> read(String hash) {
        if (!isOne(hash)) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(hash.substring(START.length())));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[BLOCK];
            while (!inflater.finished()) {
                int count = inflater.inflate(block);
                out.write(block, 0, count);
                if (count == 0 || out.size() > MOST) {
                    return Optional.empty();
                }
            }
            return Optional.of(out.toString(StandardCharsets.UTF_8));
        } catch (DataFormatException | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
