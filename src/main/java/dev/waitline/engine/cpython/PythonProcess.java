package dev.waitline.engine.cpython;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.InstalledPython;
import dev.waitline.trace.Output;
import dev.waitline.trace.json.AgentJson;
import dev.waitline.trace.json.AgentMessage;
import dev.waitline.trace.json.FormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter that runs a program with the agent inside, and the way to it. It ends when this is closed, and also
 * when we are gone: the agent ends it once nobody listens. Confined to one thread.
 */
final class PythonProcess implements AutoCloseable {
    private static final int SIGNALLED = 128;
    /** What the agent ends the process with when nobody listens to it. */
    private static final int ORPHAN = 86;

    private final Process process;
    private final Channel channel;
    private final AgentJson json;
    private final Pipe out;
    private final Pipe err;
    private final Thread atOurEnd;
    private final Patience patience;

    private PythonProcess(
            Process process, Thread atOurEnd, Channel channel, AgentJson json, Pipe out, Pipe err, Patience patience) {
        this.process = process;
        this.atOurEnd = atOurEnd;
        this.channel = channel;
        this.json = json;
        this.out = out;
        this.err = err;
        this.patience = patience;
    }

    /**
     * Starts the interpreter; it stands before the program's first line.
     *
     * @param ours whether the program reads our own standard input if none was given to it; else it has an empty one
     * @param origin what is the same in all processes of one run
     * @throws EngineFailedException when it does not start
     */
    static PythonProcess start(InstalledPython python, Script program, boolean ours, Origin origin, Patience patience) {
        String given = program.input();
        boolean input = ours && given == null;
        String token = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
            ProcessBuilder builder = new ProcessBuilder(
                    python.path().toString(), "-u", program.path().toString());
            Map<String, String> environment = builder.environment();
            String path = environment.getOrDefault("PYTHONPATH", "");
            String agent = AgentFiles.folder().toString();
            environment.put("PYTHONPATH", path.isEmpty() ? agent : agent + File.pathSeparator + path);
            // Not on the command line, which everybody on this computer may read.
            environment.put(
                    "WAITLINE_AGENT",
                    AgentJson.settings(server.getLocalPort(), token, ours || given != null, origin.wall()));
            replace(environment, "PYTHONIOENCODING", "utf-8");
            String own = environment.get("PYTHONHASHSEED");
            replace(
                    environment,
                    "PYTHONHASHSEED",
                    own == null || own.equals("random") ? Long.toString(origin.hashSeed()) : own);
            builder.redirectInput(input ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.PIPE);
            Process process = builder.start();
            Thread atOurEnd = killedAtOurEnd(process);
            if (!input) {
                feed(process, given == null ? "" : given);
            }
            Pipe out = new Pipe(process.getInputStream(), false);
            Pipe err = new Pipe(process.getErrorStream(), true);
            AgentJson json = new AgentJson();
            try {
                Channel channel = introduced(server, process, token, json, err, python, patience);
                return new PythonProcess(process, atOurEnd, channel, json, out, err, patience);
            } catch (IOException | EngineFailedException e) {
                kill(process, atOurEnd);
                throw e;
            }
        } catch (IOException e) {
            throw new EngineFailedException("CPython " + python.version() + " does not start: " + e.getMessage(), e);
        }
    }

    /** Hands over what the program is to read, however late it does so, and then nothing more. */
    private static void feed(Process process, String given) {
        Thread.ofVirtual().name("input").start(() -> {
            try (OutputStream to = process.getOutputStream()) {
                to.write(given.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It has ended, and reads no more.
            }
        });
    }

    /** Sets a variable for the interpreter; the program sees what was there before. */
    private static void replace(Map<String, String> environment, String name, String value) {
        String before = environment.put(name, value);
        if (before != null) {
            environment.put("WAITLINE_" + name, before);
        }
    }

    /** The connection of whoever knows the secret; others are turned away. */
    private static Channel introduced(
            ServerSocket server,
            Process process,
            String token,
            AgentJson json,
            Pipe err,
            InstalledPython python,
            Patience patience)
            throws IOException {
        long end = System.nanoTime() + patience.toStart().toNanos();
        server.setSoTimeout(100);
        while (System.nanoTime() < end) {
            try {
                Socket socket = server.accept();
                Channel channel = new Channel(socket);
                if (knows(channel, token, json, patience)) {
                    channel.trust();
                    return channel;
                }
                channel.close();
            } catch (SocketTimeoutException e) {
                if (!process.isAlive()) {
                    break;
                }
            }
        }
        String said = err.lastLine();
        throw new EngineFailedException("CPython " + python.version() + " does not start with the agent inside"
                + (said.isEmpty() ? "" : ": " + said));
    }

    private static boolean knows(Channel channel, String token, AgentJson json, Patience patience) {
        try {
            String first = channel.hear(patience.toIntroduce());
            return first != null
                    && json.read(first) instanceof AgentMessage.Hello hello
                    && hello.token().equals(token);
        } catch (FormatException | EngineFailedException e) {
            return false;
        }
    }

    void say(String command, Map<String, Object> parameters) {
        channel.say(AgentJson.command(command, parameters));
    }

    /**
     * The next message; null when none comes in time.
     *
     * @throws EngineFailedException when the process is gone, or what came is no message
     */
    @Nullable
    AgentMessage hear(Duration patience) {
        String line = channel.hear(patience);
        if (line == null) {
            if (channel.closed()) {
                throw new EngineFailedException(epitaph());
            }
            return null;
        }
        try {
            AgentMessage message = json.read(line);
            if (message instanceof AgentMessage.Ended) {
                // Until now it waits, lest something is lost on the way.
                say("bye", Map.of());
            }
            return message;
        } catch (FormatException e) {
            throw new EngineFailedException("the connection to CPython is disturbed: " + e.getMessage(), e);
        }
    }

    /** Why the process is gone, though the program had not ended. */
    private String epitaph() {
        Integer status = exit();
        if (status == null) {
            return "CPython closed its connection";
        }
        if (status > SIGNALLED) {
            String said = err.lastLine();
            return "CPython was ended by signal " + (status - SIGNALLED) + signal(status - SIGNALLED)
                    + (said.isEmpty() ? "" : ": " + said);
        }
        return status == ORPHAN
                ? "the program closed the connection by which it is watched"
                : "CPython ended by itself with status " + status;
    }

    private static String signal(int number) {
        return switch (number) {
            case 6 -> " (SIGABRT: it gave up)";
            case 9 -> " (SIGKILL: somebody killed it)";
            case 11 -> " (SIGSEGV: it crashed)";
            case 15 -> " (SIGTERM: somebody ended it)";
            default -> "";
        };
    }

    /** The exit status of a process that is about to end; null when it does not. */
    @Nullable
    Integer exit() {
        try {
            if (!process.waitFor(patience.toEnd().toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
            out.join(patience.toDrain());
            err.join(patience.toDrain());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** What was written past the program's own streams since the last call. */
    List<Output.Piece> written(int thread) {
        List<Output.Piece> pieces = new ArrayList<>(2);
        for (Pipe pipe : List.of(out, err)) {
            String text = pipe.take();
            if (!text.isEmpty()) {
                pieces.add(new Output.Piece(thread, text, pipe.error));
            }
        }
        return pieces;
    }

    /** From the first moment on it does not outlive us. */
    private static Thread killedAtOurEnd(Process process) {
        Thread atOurEnd = new Thread(() -> kill(process));
        try {
            Runtime.getRuntime().addShutdownHook(atOurEnd);
        } catch (IllegalStateException e) {
            kill(process);
        }
        return atOurEnd;
    }

    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static void kill(Process process, Thread atOurEnd) {
        kill(process);
        try {
            Runtime.getRuntime().removeShutdownHook(atOurEnd);
        } catch (IllegalStateException e) {
            // We are at our own end already.
        }
    }

    @Override
    public void close() {
        kill(process, atOurEnd);
        channel.close();
    }

    /** Reads what a process writes, so that it never has to wait for us; it waits when there is far too much. */
    private static final class Pipe {
        private static final int MOST = 16 << 20;

        private final InputStream in;
        private final boolean error;
        private final Thread reader;
        private final StringBuilder kept = new StringBuilder();
        private String last = "";

        Pipe(InputStream in, boolean error) {
            this.in = in;
            this.error = error;
            this.reader =
                    Thread.ofPlatform().daemon().name("waitline-python-output").start(this::read);
        }

        private void read() {
            try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                char[] piece = new char[8192];
                for (int n = text.read(piece); n >= 0; n = text.read(piece)) {
                    keep(piece, n);
                }
            } catch (IOException e) {
                // The process is gone.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void keep(char[] piece, int length) throws InterruptedException {
            while (kept.length() > MOST) {
                wait();
            }
            kept.append(piece, 0, length);
        }

        synchronized String take() {
            String text = kept.toString();
            kept.setLength(0);
            notifyAll();
            if (!text.isBlank()) {
                last = text;
            }
            return text;
        }

        String lastLine() {
            take();
            return last.isBlank()
                    ? ""
                    : last.strip().lines().reduce("", (a, b) -> b).strip();
        }

        void join(Duration most) throws InterruptedException {
            reader.join(most);
        }
    }
}
