package dev.waitline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A page without a mouse, without eyes, and without motion, in a real Chromium. */
class PageForEveryoneTest {
    /** What a person can do something with. */
    private static final Set<String> CONTROLS = Set.of("button", "slider", "combobox", "textbox", "tab", "link");

    @TempDir
    static Path folder;

    private static Chromium chromium;

    private static String address;

    /** Three wait on {@code cond} after so many steps, and the fourth comes to the notify. */
    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        var program = Pages.lesson("three-waiters");
        try (Session session = Pages.run(program, 1, 60)) {
            address = Pages.write(folder, "three.html", session, program, 30);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        chromium.size(1440, 900);
        motion("no-preference");
        chromium.open(address);
        chromium.until(
                "the lessons are there", d -> chromium.find("lessons").getText().contains("Lesson 12"));
    }

    private static void motion(String wished) {
        chromium.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", wished))));
    }

    private static void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static String place() {
        return chromium.text("#timeline h2").replaceAll("\\D+", " ").strip();
    }

    private static String focused() {
        return String.valueOf(chromium.run("return document.activeElement.id"));
    }

    private static void focus(String id) {
        chromium.run("document.getElementById(arguments[0]).focus()", id);
    }

    @Test
    void keysMoveAsInTheWindow() {
        String end = place().split(" ")[1];
        press(Keys.HOME);
        assertThat(place()).isEqualTo("0 " + end);
        press(Keys.ARROW_RIGHT);
        press(Keys.ARROW_RIGHT);
        press(Keys.ARROW_LEFT);
        assertThat(place()).isEqualTo("1 " + end);
        press(Keys.END);
        assertThat(place()).isEqualTo(end + " " + end);
        press(Keys.HOME);
        press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertThat(Integer.parseInt(place().split(" ")[0])).isGreaterThan(1);

        press("2");
        assertThat(chromium.text(".lane-head.chosen .lane-name")).isEqualTo("MainThread");
        for (int i = 0;
                i < 30 && chromium.driver().findElements(By.id("step-2")).isEmpty();
                i++) {
            press(Keys.ARROW_RIGHT);
        }
        press("2");
        assertThat(chromium.text(".lane-head.chosen .lane-name")).isEqualTo("B");
    }

    @Test
    void whereItIsAskedWhoGoesOnTheNumberOfAThreadLetsItGoOn() {
        press(Keys.HOME);
        press("c");
        chromium.until("it is asked", d -> chromium.text("#message").startsWith("Who goes on? "));
        int before = Integer.parseInt(place().split(" ")[0]);
        press("1");

        assertThat(place()).startsWith(before + 1 + " ");
        assertThat(chromium.text(".lane-head.chosen .lane-name")).isEqualTo("A");
    }

    @Test
    void tabReachesEveryControlThatIsSeenAndEnterAndSpacePressIt() {
        @SuppressWarnings("unchecked")
        List<String> there = (List<String>) chromium.run("""
            return Array.from(document.querySelectorAll('button, input, select, textarea'))
                .filter(e => e.offsetParent !== null && !e.disabled).map(e => e.id)
            """);
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 2 * there.size(); i++) {
            press(Keys.TAB);
            reached.add(focused());
        }
        assertThat(there).hasSizeGreaterThan(20);
        assertThat(reached).containsAll(there);

        focus("back");
        String before = place();
        press(Keys.ENTER);
        assertThat(place()).isNotEqualTo(before);
        press(Keys.SPACE);
        assertThat(focused()).isEqualTo("back");
        assertThat(chromium.text("#play")).isEqualTo("Play");
        focus("tab-variables");
        press(Keys.ENTER);
        assertThat(chromium.find("panel-variables").isDisplayed()).isTrue();
    }

    @Test
    void aButtonThatWasPressedKeepsTheFocusWhileItIsThere() {
        focus("step");
        press(Keys.ENTER);
        assertThat(focused()).isEqualTo("step");
        focus("step-0");
        press(Keys.ENTER);
        assertThat(focused()).isEqualTo("step-0");
        focus("inject-notify-all");
        press(Keys.ENTER);
        assertThat(focused()).isEqualTo("inject-notify-all");
    }

    @Test
    void lettersThatAreKeysAreWrittenWhereSomebodyWrites() {
        chromium.click("edit");
        chromium.find("editor").sendKeys(Keys.HOME, " n1");

        assertThat(String.valueOf(chromium.run("return document.getElementById('editor').value")))
                .contains(" n1");
        assertThat(chromium.driver().findElements(By.cssSelector("#branches option")))
                .hasSizeLessThanOrEqualTo(1);
    }

    private record Said(String role, String name) {}

    /** What a screen reader is told of. */
    @SuppressWarnings("unchecked")
    private static List<Said> said() {
        List<Said> said = new ArrayList<>();
        Map<String, Object> tree = chromium.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        for (Map<String, Object> node : (List<Map<String, Object>>) Objects.requireNonNull(tree.get("nodes"))) {
            if (!Boolean.TRUE.equals(node.get("ignored"))) {
                said.add(new Said(value(node.get("role")), value(node.get("name"))));
            }
        }
        return said;
    }

    private static String value(@Nullable Object property) {
        return property instanceof Map<?, ?> map && map.get("value") != null ? String.valueOf(map.get("value")) : "";
    }

    @ParameterizedTest
    @CsvSource({"1440, inject", "1440, variables", "1440, search", "1440, lesson", "390, inject", "390, search"})
    void everyControlHasANameAndEveryPaneAHeading(int width, String tab) {
        chromium.size(width, 900);
        chromium.click("tab-" + tab);
        List<Said> said = said();

        assertThat(said).filteredOn(s -> CONTROLS.contains(s.role())).hasSizeGreaterThan(20);
        assertThat(said)
                .filteredOn(s -> CONTROLS.contains(s.role()))
                .allMatch(s -> !s.name().isBlank());
        assertThat(said).filteredOn(s -> s.role().equals("button")).doesNotHaveDuplicates();
        assertThat(said)
                .filteredOn(s -> s.role().equals("heading"))
                .extracting(Said::name)
                .contains("three-waiters.py", "Threads", "Locks and queues", "What just happened", "Output");
        assertThat(said).filteredOn(s -> s.role().equals("main")).hasSize(1);
        assertThat(said).filteredOn(s -> s.role().equals("status")).isNotEmpty();
    }

    @Test
    void whatIsDrawnIsSaidInWords() {
        assertThat(said())
                .filteredOn(s -> s.role().equals("image") || s.role().equals("img"))
                .extracting(Said::name)
                .anyMatch(name -> name.contains("MainThread: ") && name.contains("A: "))
                .anyMatch(name -> name.startsWith("cond"))
                .noneMatch(String::isBlank);
        assertThat(said())
                .contains(new Said("slider", "The steps of this run"))
                .anyMatch(s -> s.role().equals("button") && s.name().startsWith("MainThread cannot move: "));
        assertThat(chromium.run("return document.getElementById('slider').getAttribute('aria-valuetext')"))
                .asString()
                .matches("Step \\d+ of \\d+");
    }

    /** How many cells walk on their way from the start to the end, and whether any is left of that. */
    private static long walking() {
        press(Keys.HOME);
        long most = 0;
        for (int i = 0; i < 40; i++) {
            chromium.run("document.getElementById('step').click()");
            most += ((Number) chromium.run("""
                return document.getAnimations().filter(a => a.effect.target.hasAttribute('data-cell')).length
                """)).longValue();
        }
        return most;
    }

    @Test
    void cellsWalkOnAPhoneAsOnAWideScreenUnlessThePersonWantsNoMotion() {
        long wide = walking();
        chromium.size(390, 844);
        long narrow = walking();
        motion("reduce");
        long still = walking();

        assertThat(wide).isPositive();
        assertThat(narrow).isPositive();
        assertThat(still).isZero();
    }
}
