package dev.waitline.engine.cpython;

import dev.waitline.engine.EngineFailedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connection on which either side says one line at a time. Confined to one thread. */
final class Channel implements AutoCloseable {
    private static final int LONGEST_LINE = 256 << 20;
    private static final int LONGEST_HELLO = 4096;
    private static final int PIECE = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private final byte[] piece = new byte[PIECE];
    private int from;
    private int to;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int longest = LONGEST_HELLO;
    private boolean closed;

    Channel(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /** The other side is who it says; from now on its lines may be long. */
    void trust() {
        longest = LONGEST_LINE;
    }

    /** @throws EngineFailedException when the other side is gone */
    void say(String text) {
        try {
            socket.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EngineFailedException("the connection to CPython is closed", e);
        }
    }

    /**
     * The next line; null when none came in time, or when the other side closed the connection.
     *
     * @throws EngineFailedException when a line has no end
     */
    @Nullable
    String hear(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            String whole = whole();
            if (whole != null) {
                return whole;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0 || !more((int) Math.min(left, Integer.MAX_VALUE))) {
                return null;
            }
        }
    }

    /** A line out of what has arrived, or null. */
    private @Nullable String whole() {
        for (int i = from; i < to; i++) {
            if (piece[i] == '\n') {
                line.write(piece, from, i - from);
                from = i + 1;
                String text = line.toString(StandardCharsets.UTF_8);
                line = line.size() > PIECE ? new ByteArrayOutputStream() : line;
                line.reset();
                return text;
            }
        }
        line.write(piece, from, to - from);
        from = to;
        if (line.size() > longest) {
            throw new EngineFailedException("CPython sent a message without an end");
        }
        return null;
    }

    private boolean more(int millis) {
        try {
            socket.setSoTimeout(Math.max(1, millis));
            from = 0;
            to = Math.max(0, in.read(piece));
            if (to > 0) {
                return true;
            }
        } catch (SocketTimeoutException e) {
            to = 0;
            return false;
        } catch (IOException e) {
            to = 0;
        }
        // A process that was killed may have come to the middle of a message.
        line.reset();
        closed = true;
        return false;
    }

    /** Whether the other side has closed the connection, and nothing is left to hear. */
    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed for us either way.
        }
    }
}
