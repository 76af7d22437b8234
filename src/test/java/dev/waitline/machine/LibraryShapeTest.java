package dev.waitline.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.machine.module.Library;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each name of the Python library on which Java leans is there; who renames one there hears of it here. */
class LibraryShapeTest {
    private static String source(String module) {
        return Library.source("<" + module + ">").orElseThrow().text();
    }

    /** The lines of a class, or of a method as {@code Condition.wait}; a module's whole text for an empty name. */
    private static String body(String module, String place) {
        String text = source(module);
        int indent = 0;
        for (String part : place.isEmpty() ? new String[0] : place.split("\\.")) {
            Matcher begin = Pattern.compile("(?m)^ {" + indent + "}(class|def) " + part + "\\b.*$")
                    .matcher(text);
            assertThat(begin.find()).as(module + " " + place).isTrue();
            String rest = text.substring(begin.end());
            Matcher end = Pattern.compile("(?m)^ {0," + indent + "}\\S").matcher(rest);
            text = end.find() ? rest.substring(0, end.start()) : rest;
            indent += 4;
        }
        return text;
    }

    /** The same, with the bodies of the classes of that module from which it derives. */
    private static String inherited(String module, String type) {
        Matcher begin = Pattern.compile("(?m)^class " + type + "\\((\\w+)\\)").matcher(source(module));
        return body(module, type) + (begin.find() ? inherited(module, begin.group(1)) : "");
    }

    private static boolean assigns(String body, String target) {
        return Pattern.compile("(?m)^\\s*(\\w+(\\.\\w+)?, )?" + Pattern.quote(target) + "(, \\S+)* [-+]?= ")
                .matcher(body)
                .find();
    }

    @ParameterizedTest
    @EnumSource
    void everyNameIsAssignedWhereItIsSaidToBe(LibraryShape.Name name) {
        boolean attribute = !name.place.contains(".") && !name.place.isEmpty();
        assertThat(assigns(body(name.module, name.place), (attribute ? "self." : "") + name.text()))
                .as(name.module + " " + name.place + " " + name.text())
                .isTrue();
    }

    @Test
    void everyMethodIsThere() {
        List<String> missing = new ArrayList<>();
        LibraryShape.methods().forEach((type, methods) -> {
            String body = inherited(type.equals("Queue") ? "queue" : "threading", type);
            methods.stream()
                    .filter(m -> !body.contains("    def " + m + "(") && !assigns(body, m))
                    .forEach(m -> missing.add(type + "." + m));
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void theTablesOfMethodsNameNoOthers() {
        Map<String, List<String>> known = LibraryShape.methods();
        LibraryShape.UNNOTICED.forEach(
                (type, methods) -> assertThat(known.getOrDefault(type.replace("Bounded", ""), List.of()))
                        .as(type)
                        .containsAll(methods));
        assertThat(known.get("Condition")).containsAll(LibraryShape.OF_AN_OWNER);
        assertThat(known.get("Thread")).containsAll(LibraryShape.OF_A_THREAD);
        assertThat(known.get("RLock")).containsAll(LibraryShape.ASKING_FOR_ME);
    }

    @ParameterizedTest
    @EnumSource
    void everyAttributeOfAKindIsAssigned(Resource.Kind kind) {
        Primitive shape = kind.primitive();
        int dot = shape.type().lastIndexOf('.');
        Stream<String> attributes = Stream.of(
                        shape.places().stream().map(Primitive.Place::attribute),
                        shape.values().stream(),
                        Stream.of(shape.items()))
                .flatMap(s -> s)
                .filter(a -> !a.isEmpty())
                // What a path leads through is of other classes.
                .map(a -> a.split("\\.")[0]);
        String type = shape.type().substring(dot + 1);
        // A class may say that it is of a module which only passes it on.
        String said = shape.type().substring(0, dot);
        String module = said.replaceFirst("^(concurrent\\.futures)\\.\\w+$", "$1");
        attributes.forEach(attribute -> assertThat(assigns(inherited(module, type), "self." + attribute))
                .as(shape.type() + " " + attribute)
                .isTrue());
    }
}
