package dev.waitline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.session.Session;
import dev.waitline.session.ThreeWaiters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanesLayoutTest {
    private static final TextMeasure SIX_A_LETTER = (text, font) -> text.length() * 6.0;
    private static final Words WORDS = Words.of(Locale.ENGLISH);
    private static final int[] THREE = {1, 1, 1, 3, 3, 3, 0, 0, 0, 0, 1};

    @ParameterizedTest
    @CsvSource({"3, 900, 52", "3, 260, 34", "11, 900, 34", "11, 320, 34"})
    void everythingStaysOnTheSheetAndEveryTextInItsBox(int children, double width, double row) {
        Drawing drawing = layout(children, width, row).drawing();

        for (Shape shape : drawing.shapes()) {
            switch (shape) {
                case Shape.Rect r -> {
                    assertThat(r.x()).isGreaterThanOrEqualTo(0);
                    assertThat(r.x() + r.width()).isLessThanOrEqualTo(drawing.width());
                    assertThat(r.y() + r.height()).isLessThanOrEqualTo(drawing.height());
                }
                case Shape.Text t -> {
                    double half = SIX_A_LETTER.width(t.text(), t.font()) / 2;
                    if (t.anchor() == Shape.Anchor.MIDDLE) {
                        assertThat(boxes(drawing))
                                .as("a box around " + t)
                                .anyMatch(b -> b.x() <= t.x() - half
                                        && b.x() + b.width() >= t.x() + half
                                        && b.y() <= t.y()
                                        && b.y() + b.height() >= t.y());
                    }
                }
                case Shape.Line l -> assertThat(l.x2()).isLessThanOrEqualTo(drawing.width());
                case Shape.Path p -> assertThat(p.points()).allMatch(q -> q.x() >= 0 && q.x() <= drawing.width());
                case Shape.Polygon p -> assertThat(p.points()).isNotEmpty();
                case Shape.Circle c -> assertThat(c.radius()).isPositive();
                case Shape.Row _, Shape.Link _, Shape.Thing _ -> {}
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 900, 52", "11, 500, 34"})
    void blocksDoNotOverlap(int children, double width, double row) {
        List<Shape.Rect> blocks = boxes(layout(children, width, row).drawing()).stream()
                .filter(b -> b.fill().ink() instanceof Ink.OfThread || b.pen().ink() instanceof Ink.OfThread)
                .toList();

        for (Shape.Rect one : blocks) {
            for (Shape.Rect other : blocks) {
                boolean apart = one == other
                        || one.x() + one.width() <= other.x()
                        || other.x() + other.width() <= one.x()
                        || one.y() + one.height() <= other.y()
                        || other.y() + other.height() <= one.y();
                assertThat(apart).as(one + " and " + other).isTrue();
            }
        }
    }

    @Test
    void stepsThatWaitForTheSameThingAreOneShape() {
        Drawing drawing = layout(3, 3000, 52).drawing();

        assertThat(drawing.shapes())
                .filteredOn(s -> s instanceof Shape.Text t && t.text().startsWith("wait()"))
                .extracting(s -> ((Shape.Text) s).ink())
                .containsExactly(Ink.solid(1), Ink.solid(3));
    }

    @Test
    void aNotifyPointsFromTheNotifierToTheWaiter() {
        Drawing drawing = layout(3, 3000, 52).drawing();

        assertThat(drawing.shapes())
                .filteredOn(s -> s instanceof Shape.Path p && p.pen().ink() == Ink.Role.NOTIFY)
                .singleElement()
                .satisfies(s -> {
                    List<Shape.Point> points = ((Shape.Path) s).points();
                    assertThat(points.getLast().y())
                            .isGreaterThan(points.getFirst().y());
                });
    }

    @Test
    void theLastStepsThatFitAreShown() {
        Lanes lanes = layout(3, 300, 52);

        assertThat(lanes.slots()).isNotEmpty();
        assertThat(lanes.slots().getLast().step()).isEqualTo(ThreeWaiters.started(3) + THREE.length);
        assertThat(lanes.slots().getFirst().step()).isGreaterThan(0);
        assertThat(lanes.stepAt(lanes.slots().getFirst().x() + 1))
                .hasValue(lanes.slots().getFirst().step());
    }

    @Test
    void whatIsStillToComeIsVeiled() {
        Session session = ThreeWaiters.session(3, THREE);
        Lanes lanes = LanesLayout.layout(
                ThreeWaiters.columns(session),
                8,
                new LanesLayout.Area(900, 52, List.of(0, 1, 2, 3)),
                SIX_A_LETTER,
                WORDS);

        assertThat(lanes.slots().getLast().step()).isEqualTo(11);
        assertThat(boxes(lanes.drawing())).anyMatch(b -> b.fill().ink() == Ink.Role.VEIL);
    }

    @Test
    void narrowerColumnsShowMoreStepsAndNoLabelLeavesItsBox() {
        Session session = ThreeWaiters.session(3, THREE);
        List<Column> columns = ThreeWaiters.columns(session);
        int before = 0;
        for (double zoom : new double[] {1, 0.7, 0.5, 0.25}) {
            Lanes lanes = LanesLayout.layout(
                    columns,
                    session.position(),
                    new LanesLayout.Area(200, 52, List.of(0, 1, 2, 3), zoom),
                    SIX_A_LETTER,
                    WORDS);
            assertThat(lanes.slots().size()).isGreaterThan(before);
            before = lanes.slots().size();
            for (Shape shape : lanes.drawing().shapes()) {
                if (shape instanceof Shape.Text text && text.font() == FontRole.LABEL) {
                    double half = SIX_A_LETTER.width(text.text(), text.font()) / 2;
                    assertThat(boxes(lanes.drawing()))
                            .anyMatch(b -> b.x() <= text.x() - half && text.x() + half <= b.x() + b.width());
                }
            }
        }
    }

    private static List<Shape.Rect> boxes(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Rect.class::isInstance)
                .map(Shape.Rect.class::cast)
                .toList();
    }

    private static Lanes layout(int children, double width, double row) {
        Session session = ThreeWaiters.session(children, THREE);
        List<Integer> threads = IntStream.rangeClosed(0, children).boxed().toList();
        return LanesLayout.layout(
                ThreeWaiters.columns(session),
                session.position(),
                new LanesLayout.Area(width, row, threads),
                SIX_A_LETTER,
                WORDS);
    }
}
