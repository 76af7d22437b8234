package dev.waitline.predict;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Collectors;

/** What was predicted up to now, by misconception. Immutable; any thread. */
public final class Progress {
    public static final Progress NONE = new Progress(Map.of());

    /** What a question has to be worth to be asked. */
    static final int WORTH_ASKING = 6;

    private static final int NEVER_MET = 4;
    private static final int LED_ASTRAY = 6;
    private static final int SEEN_THROUGH = 3;
    private static final int LESS_EACH_TIME = 2;
    private static final int LEAST = -5;

    private final Map<Misconception, Score> scores;

    private Progress(Map<Misconception, Score> scores) {
        this.scores = Map.copyOf(scores);
    }

    /** What was said by {@link #toString}; what is not understood is left out. */
    public static Progress of(String text) {
        Map<Misconception, Score> scores = new EnumMap<>(Misconception.class);
        text.lines().forEach(line -> {
            try (Scanner words = new Scanner(line)) {
                String name = words.hasNext() ? words.next() : "";
                int[] numbers = new int[3];
                int read = 0;
                while (read < numbers.length && words.hasNextInt()) {
                    numbers[read++] = words.nextInt();
                }
                if (read == numbers.length) {
                    Arrays.stream(Misconception.values())
                            .filter(m -> m.name().equals(name))
                            .forEach(m -> scores.put(m, new Score(numbers[0], numbers[1], numbers[2])));
                }
            }
        });
        return new Progress(scores);
    }

    /** Whether all of a text is understood. */
    public static boolean understands(String text) {
        return text.lines().allMatch(line -> of(line).toString().equals(line));
    }

    /** Those that were met. */
    public Map<Misconception, Score> scores() {
        return scores;
    }

    /** This, and one more answer: the wrong one led astray, or all that the question offers were seen through. */
    public Progress and(Question question, int answer) {
        Map<Misconception, Score> next = new EnumMap<>(Misconception.class);
        next.putAll(scores);
        Misconception belief = question.options().get(answer).belief();
        if (belief != null) {
            next.merge(belief, Score.NONE.ledAstray(), (was, one) -> was.ledAstray());
        } else {
            question.beliefs().forEach(b -> next.merge(b, Score.NONE.seenThrough(), (was, one) -> was.seenThrough()));
        }
        return new Progress(next);
    }

    /** How much it is worth to ask: more for a step that decides more, and for what is new or went wrong the last time. */
    int worth(Question question) {
        return question.weight()
                + question.beliefs().stream().mapToInt(this::need).max().orElse(0);
    }

    private int need(Misconception belief) {
        Score score = scores.get(belief);
        if (score == null) {
            return NEVER_MET;
        }
        return score.streak() == 0 ? LED_ASTRAY : Math.max(LEAST, SEEN_THROUGH - LESS_EACH_TIME * score.streak());
    }

    @Override
    public String toString() {
        return new EnumMap<>(scores.isEmpty() ? new EnumMap<>(Misconception.class) : scores)
                .entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue().right() + " "
                                + e.getValue().wrong() + " " + e.getValue().streak())
                        .collect(Collectors.joining("\n"));
    }
}
