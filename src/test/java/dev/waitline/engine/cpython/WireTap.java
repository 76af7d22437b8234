package dev.waitline.engine.cpython;

import dev.waitline.engine.InstalledPython;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between an engine and its agent and notes every line that goes either way. The engine is given an interpreter
 * that is a script: it notes the settings, puts our port in place of the engine's and becomes the real interpreter.
 */
final class WireTap implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("\"port\":(\\d+)");

    private final InstalledPython python;
    private final Path settings;
    private final ServerSocket server;
    private final List<String> lines = new ArrayList<>();

    WireTap(InstalledPython real, Path folder) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        settings = folder.resolve("settings.json");
        Path script = folder.resolve("python");
        Files.writeString(script, """
            #!/bin/sh
            printf '%%s' "$WAITLINE_AGENT" > '%s'
            WAITLINE_AGENT=$(sed 's/"port":[0-9]*/"port":%d/' '%s') exec '%s' "$@"
            """.formatted(settings, server.getLocalPort(), settings, real.path()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        python = new InstalledPython(script, real.version(), real.found());
        Thread.ofPlatform().daemon().name("wire-tap").start(this::pass);
    }

    InstalledPython python() {
        return python;
    }

    private void pass() {
        try (Socket agent = server.accept()) {
            Matcher port = PORT.matcher(Files.readString(settings));
            if (!port.find()) {
                throw new IOException("no port in the settings");
            }
            try (Socket engine = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)))) {
                engine.setTcpNoDelay(true);
                agent.setTcpNoDelay(true);
                Thread back = Thread.ofPlatform().daemon().start(() -> copy(engine, agent, "> "));
                copy(agent, engine, "< ");
                back.join(1000);
            }
        } catch (IOException e) {
            note("! " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(Socket from, Socket to, String sign) {
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = to.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                note(sign + line);
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two is gone, and the other is told by that.
        }
    }

    private synchronized void note(String line) {
        lines.add(line);
    }

    /** The settings, after {@code = }, and all that was said up to now: {@code > } to the agent, {@code < } from it. */
    synchronized List<String> said() throws IOException {
        List<String> all = new ArrayList<>();
        all.add("= " + Files.readString(settings));
        all.addAll(lines);
        return all;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
