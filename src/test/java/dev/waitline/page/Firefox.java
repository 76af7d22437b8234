package dev.waitline.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Firefox without a window, as it is installed, driven by the protocol that it speaks itself (WebDriver BiDi), so that nothing else
 * has to be installed; a test is skipped, with the reason, where there is none or no script of pages.
 */
final class Firefox implements AutoCloseable {
    /** Only for what hangs. */
    private static final long MOST_SECONDS = 120;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonNode> answers;
    private int calls;

    private Firefox(Process process, Path profile, WebSocket socket, LinkedBlockingQueue<JsonNode> answers) {
        this.process = process;
        this.profile = profile;
        this.socket = socket;
        this.answers = answers;
    }

    static Firefox start() throws IOException, InterruptedException {
        assumeTrue(
                Firefox.class.getResource("/dev/waitline/page/page.js") != null,
                "the script of pages was not built; mvn package builds it");
        String browser = program();
        assumeTrue(browser != null, "no Firefox is installed: neither firefox-esr nor firefox is on the PATH");
        Path profile = Files.createTempDirectory("waitline-firefox");
        Process process = new ProcessBuilder(
                        String.valueOf(browser),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.contains("ws://")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new AssertionError("Firefox ended before it could be driven");
        }
        String address = line.substring(line.indexOf("ws://")).strip();
        Thread rest = new Thread(() -> said.lines().forEach(l -> {}), "firefox-output");
        rest.setDaemon(true);
        rest.start();
        LinkedBlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/session"), new Listener(answers))
                .join();
        Firefox firefox = new Firefox(process, profile, socket, answers);
        firefox.call("session.new", Map.of("capabilities", Map.of()));
        return firefox;
    }

    private static @Nullable String program() {
        for (String name : new String[] {"firefox-esr", "firefox"}) {
            for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        return null;
    }

    /** Puts together what comes in pieces. */
    private static final class Listener implements WebSocket.Listener {
        private final LinkedBlockingQueue<JsonNode> answers;
        private final StringBuilder pieces = new StringBuilder();

        Listener(LinkedBlockingQueue<JsonNode> answers) {
            this.answers = answers;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            pieces.append(data);
            if (last) {
                answers.add(JsonMapper.shared().readTree(pieces.toString()));
                pieces.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
        int id = ++calls;
        CompletableFuture<WebSocket> sent = socket.sendText(
                JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
        sent.join();
        while (true) {
            JsonNode answer = answers.poll(MOST_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError(method + " was not answered");
            }
            if (answer.path("id").asInt(-1) == id) {
                if (answer.has("error")) {
                    throw new AssertionError(method + ": " + answer);
                }
                return answer.path("result");
            }
        }
    }

    private String context() throws InterruptedException {
        return call("browsingContext.getTree", Map.of())
                .path("contexts")
                .path(0)
                .path("context")
                .asString();
    }

    /** Opens an address, and waits until all of it is there. */
    void open(String address) throws InterruptedException {
        call("browsingContext.navigate", Map.of("context", context(), "url", address, "wait", "complete"));
    }

    /** What an expression comes to in the page, as a text; a promise is waited for. */
    String evaluate(String expression) throws InterruptedException {
        JsonNode result = call(
                "script.evaluate",
                Map.of(
                        "expression",
                        "Promise.resolve(" + expression + ").then(String)",
                        "target",
                        Map.of("context", context()),
                        "awaitPromise",
                        true));
        if (!result.path("type").asString().equals("success")) {
            throw new AssertionError(expression + ": " + result);
        }
        return result.path("result").path("value").asString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            call("browser.close", Map.of());
        } finally {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> files = Files.walk(profile)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
