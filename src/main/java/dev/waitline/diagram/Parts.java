package dev.waitline.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lays out the parts of a scene, each for itself. */
final class Parts {
    /** With less, a Condition's three stations have no room side by side. */
    private static final double NARROW = 620;

    private Parts() {}

    static List<Drawing> of(Scene scene, Set<Part> show, double width, TextMeasure measure, Words words) {
        Blocks texts = new Blocks(scene, width, measure, words);
        List<Drawing> blocks = new ArrayList<>();
        for (Part part : Part.values()) {
            if (show.contains(part)) {
                blocks.addAll(
                        switch (part) {
                            case LANES -> new LaneSystems(scene, width, measure, words).layout();
                            case QUEUES -> cards(scene, width, measure, words);
                            case SENTENCE -> texts.sentence();
                            case CODE -> texts.code();
                            case VARIABLES -> texts.variables();
                            case OUTPUT -> texts.output();
                        });
            }
        }
        return blocks;
    }

    private static List<Drawing> cards(Scene scene, double width, TextMeasure measure, Words words) {
        return Cards.of(scene.snapshot(), words).stream()
                .map(card -> width < NARROW
                        ? SmallCard.layout(card, width, measure, words)
                        : PrimitivesLayout.layout(List.of(card), width, measure))
                .toList();
    }
}
