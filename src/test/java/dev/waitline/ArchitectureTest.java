package dev.waitline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/ARCHITECTURE.md: which package may depend on which. What is not listed is forbidden. */
class ArchitectureTest {
    private static final String ROOT = "dev.waitline";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** The packages below {@code ui} know each other only as far as their own rows say. */
    private static final Map<String, Set<String>> MAY_DEPEND_ON = Map.ofEntries(
            entry("source", Set.of()),
            entry("trace", Set.of("source")),
            entry("trace.json", Set.of("trace", "source")),
            entry("syntax", Set.of("source", "syntax.grammar")),
            entry("syntax.grammar", Set.of()),
            entry("program", Set.of("source")),
            entry("compile", Set.of("syntax", "program", "source")),
            entry("machine.value", Set.of("program", "trace", "source")),
            entry("machine.number", Set.of("machine.value", "program", "trace")),
            entry("machine.text", Set.of("machine.value", "machine.number", "program")),
            entry("machine.language", below("machine.text", "compile")),
            entry("machine.builtin", below("machine.language")),
            entry("machine.module", below("machine.builtin", "compile")),
            entry("machine.primitive", Set.of("machine.value", "machine.text", "program", "trace", "source")),
            entry("machine", below("machine.module", "machine.primitive")),
            entry("machine.look", below("machine.module", "machine.primitive", "machine")),
            entry("machine.space", below("machine.module", "machine.primitive", "machine")),
            entry("engine", Set.of("trace", "source")),
            entry("engine.cpython", Set.of("engine", "trace.json", "trace", "source")),
            entry(
                    "engine.model",
                    Set.of("engine", "machine", "machine.look", "machine.module", "program", "trace", "source")),
            entry("engine.jvm", Set.of("engine", "engine.model", "machine", "machine.value", "trace", "source")),
            entry(
                    "explore",
                    Set.of(
                            "machine",
                            "machine.look",
                            "machine.space",
                            "machine.module",
                            "machine.value",
                            "program",
                            "trace",
                            "source")),
            entry("session", Set.of("engine", "trace", "source")),
            entry("narrate", Set.of("engine", "explore", "session", "trace")),
            entry("predict", Set.of("session", "engine", "narrate", "trace")),
            entry("lesson", Set.of("session", "trace", "source")),
            entry("lesson.check", Set.of("lesson", "explore", "predict", "session", "engine", "trace", "source")),
            entry("diagram", Set.of("trace")),
            entry("diagram.font", Set.of("diagram")),
            entry("diagram.png", Set.of("diagram", "diagram.font")),
            entry("diagram.svg", Set.of("diagram", "diagram.font")),
            entry("diagram.pdf", Set.of("diagram", "diagram.font")),
            entry("diagram.gif", Set.of("diagram", "diagram.png")),
            entry("diagram.tikz", Set.of("diagram", "diagram.font")),
            entry(
                    "export",
                    Set.of(
                            "engine",
                            "session",
                            "explore",
                            "lesson",
                            "narrate",
                            "diagram",
                            "diagram.font",
                            "diagram.png",
                            "diagram.svg",
                            "diagram.pdf",
                            "diagram.gif",
                            "diagram.tikz",
                            "trace",
                            "trace.json",
                            "source")),
            entry(
                    "viewmodel",
                    Set.of(
                            "session",
                            "predict",
                            "explore",
                            "engine",
                            "lesson",
                            "lesson.check",
                            "narrate",
                            "diagram",
                            "export",
                            "trace",
                            "trace.json",
                            "source")),
            entry("page.jdk", Set.of()),
            entry(
                    "page",
                    Set.of(
                            "page.jdk",
                            "viewmodel",
                            "session",
                            "explore",
                            "lesson",
                            "narrate",
                            "diagram",
                            "diagram.font",
                            "diagram.svg",
                            "engine",
                            "engine.model",
                            "machine.module",
                            "trace",
                            "source")),
            entry("ui.look", Set.of("diagram")),
            entry("ui.code", Set.of("ui.look", "viewmodel", "diagram", "trace")),
            entry("ui.explore", Set.of("ui.look", "viewmodel", "explore", "diagram", "trace")),
            entry("ui.inject", Set.of("ui.look", "viewmodel", "diagram", "trace")),
            entry("ui.lanes", Set.of("ui.look", "viewmodel", "diagram", "trace")),
            entry("ui.panels", Set.of("ui.look", "viewmodel", "diagram", "trace")),
            entry("ui.present", Set.of("ui.look", "viewmodel", "diagram", "trace")),
            entry("ui.primitives", Set.of("ui.look", "viewmodel", "diagram", "trace")),
            entry("ui.words", Set.of("ui.look")),
            entry("ui.timeline", Set.of("ui.look", "viewmodel", "diagram", "trace")),
            entry(
                    "ui",
                    Set.of(
                            "ui.look",
                            "ui.code",
                            "ui.explore",
                            "ui.inject",
                            "ui.lanes",
                            "ui.panels",
                            "ui.present",
                            "ui.primitives",
                            "ui.timeline",
                            "ui.words",
                            "viewmodel",
                            "engine",
                            "diagram",
                            "export",
                            "trace",
                            "trace.json")),
            entry(
                    "cli",
                    Set.of(
                            "session",
                            "explore",
                            "lesson",
                            "lesson.check",
                            "predict",
                            "narrate",
                            "engine",
                            "diagram",
                            "export",
                            "trace",
                            "trace.json",
                            "source")));

    /** The machine's rooms from the bottom up to {@code top}, and {@code more}; they may all know programs and traces. */
    private static Set<String> below(String top, String... more) {
        List<String> rooms = List.of(
                "machine.value",
                "machine.number",
                "machine.text",
                "machine.language",
                "machine.builtin",
                "machine.module");
        Set<String> all = new TreeSet<>(rooms.subList(0, rooms.indexOf(top) + 1));
        all.addAll(List.of(more));
        all.addAll(List.of("program", "trace", "source"));
        return all;
    }

    private static final Set<String> KNOW_JAVAFX = Set.of("viewmodel", "ui", "app");

    @Test
    void everyPackageDependsOnWhatTheTableAllowsAndOnNothingElse() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            String room = room(from);
            if (room.equals("app")) {
                continue;
            }
            Set<String> allowed = MAY_DEPEND_ON.get(room);
            if (allowed == null) {
                forbidden.add("the table has no row for " + room);
                continue;
            }
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith(ROOT) && !room(to).equals(room) && !allowed.contains(room(to))) {
                    forbidden.add(room + " may not depend on " + room(to) + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    /** A rule about no classes holds always; this one looks at ours. */
    @Test
    void theTableSpeaksOfPackagesThatAreThere() {
        assertThat(CLASSES).hasSizeGreaterThan(200);
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(c -> rooms.add(room(c)));
        assertThat(rooms).containsAll(MAY_DEPEND_ON.keySet()).contains("app");
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        List<String> others = Stream.of("javafx..", "org.fxmisc..", "atlantafx..", "org.kordamp..")
                .toList();
        noClasses()
                .that()
                .resideOutsideOfPackages(inside(KNOW_JAVAFX))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .check(CLASSES);
        for (String shared : List.of(
                "Run",
                "RunView",
                "Viewer",
                "Movers",
                "LaneRow",
                "LessonNotes",
                "NextThread",
                "StepUnit",
                "Target",
                "PythonText")) {
            // A browser has no JavaFX.
            noClasses()
                    .that()
                    .haveNameMatching(ROOT + "\\.viewmodel\\." + shared + "(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".viewmodel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(CLASSES);
    }

    @Test
    void librariesAreKnownInOnePlaceEach() {
        onlyIn("org.antlr..", "syntax");
        onlyIn("tools.jackson..", "trace.json");
        onlyIn("picocli..", "cli");
        onlyIn("org.commonmark..", "lesson");
        onlyIn("org.teavm..", "page");
        onlyIn("org.apache.fontbox..", "diagram");
        onlyIn("org.apache.pdfbox.pdmodel..", "diagram.pdf");
    }

    private static void onlyIn(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside(Set.of(room)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    private static String[] inside(Set<String> rooms) {
        return rooms.stream().map(r -> ROOT + "." + r + "..").toArray(String[]::new);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
