package dev.waitline.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, as it is installed; a test is skipped, with the reason, where there is none or no script of pages. */
final class Chromium implements AutoCloseable {
    /** Only for what hangs. */
    private static final Duration MOST = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ChromeDriver driver;
    private final Path profile;

    private Chromium(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    static Chromium start() throws IOException {
        assumeTrue(
                Chromium.class.getResource("/dev/waitline/page/page.js") != null,
                "the script of pages was not built; mvn package builds it");
        String browser = program("chromium");
        String chromedriver = program("chromedriver");
        Path profile = Files.createTempDirectory("waitline-chromium");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(chromedriver))
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options), profile);
    }

    private static String program(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name).toString();
            }
        }
        assumeTrue(false, name + " is not installed");
        throw new AssertionError();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** As on a screen of that size; less than 500 is a phone, with touch. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** Opens an address, and waits until there is a page of ours. */
    void open(String address) {
        driver.get("about:blank");
        driver.get(address);
        until("there is a page", d -> !d.findElements(By.id("timeline")).isEmpty());
    }

    WebElement find(String id) {
        return driver.findElement(By.id(id));
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    void click(String id) {
        WebElement element = find(id);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    void choose(String id, String value) {
        run(
                "var s = document.getElementById(arguments[0]); s.value = arguments[1];"
                        + "s.dispatchEvent(new Event('change'));",
                id,
                value);
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** Waits until it is so, and fails with {@code what} when it never is. */
    void until(String what, Predicate<ChromeDriver> condition) {
        long started = System.nanoTime();
        while (!condition.test(driver)) {
            if (System.nanoTime() - started > MOST.toNanos()) {
                throw new AssertionError("never: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What the browser had to complain of since this was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
                .map(e -> e.getMessage())
                .toList();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
