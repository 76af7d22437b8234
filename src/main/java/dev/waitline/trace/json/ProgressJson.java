package dev.waitline.trace.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody has solved and predicted, as it is kept and handed in: {@code {"waitline":1,"name":"Ann","progress":[{"course":
 * "waitline","lesson":"two-locks","break":{"solved":"2026-11-28T09:30:00Z","best":12}}],"predictions":[{"belief":
 * "lock-is-fair","right":3,"wrong":1}]}}. Whatever the order in which it came about, the text is the same.
 *
 * @param name who it is; empty while it is only kept
 */
public record ProgressJson(String name, List<Lesson> lessons, List<Belief> predictions) {
    public static final ProgressJson NONE = new ProgressJson("", List.of(), List.of());

    private static final String LESSONS = "progress";
    private static final String PREDICTIONS = "predictions";
    private static final Set<String> KEYS = Set.of("name", LESSONS, PREDICTIONS);
    private static final int LONGEST = 200;

    public ProgressJson {
        lessons = lessons.stream()
                .sorted(Comparator.comparing(Lesson::course).thenComparing(Lesson::lesson))
                .toList();
        predictions = predictions.stream()
                .sorted(Comparator.comparing(Belief::belief))
                .toList();
    }

    /**
     * A lesson in which something was done.
     *
     * @param course the name of its course's folder; {@code waitline} for Waitline's own
     * @param lesson the name of its file
     * @param broken null while the challenge to break it is not solved, or there is none
     * @param fixed as {@code broken}, for the challenge to fix it
     */
    public record Lesson(
            String course,
            String lesson,
            @Nullable Solved broken,
            @Nullable Solved fixed,
            Quiz quiz) {
        public static Lesson untouched(String course, String lesson) {
            return new Lesson(course, lesson, null, null, Quiz.NONE);
        }

        boolean is(String ofCourse, String named) {
            return course.equals(ofCourse) && lesson.equals(named);
        }

        public Lesson withBroken(Solved next) {
            return new Lesson(course, lesson, next, fixed, quiz);
        }

        public Lesson withFixed(Solved next) {
            return new Lesson(course, lesson, broken, next, quiz);
        }

        public Lesson with(Quiz next) {
            return new Lesson(course, lesson, broken, fixed, next);
        }
    }

    /**
     * @param when it was solved first, as {@code 2026-11-28T09:30:00Z}
     * @param best the fewest operations that broke it, or the fewest lines that were changed; 0 when that is not known
     */
    public record Solved(String when, int best) {
        /** Solved once more. */
        public Solved and(Solved later) {
            return new Solved(when, best == 0 || (later.best > 0 && later.best < best) ? later.best : best);
        }
    }

    /** @param taken how many quizzes, with {@code of} things to say yes or no to, of which {@code right} were right */
    public record Quiz(int taken, int right, int of) {
        static final Quiz NONE = new Quiz(0, 0, 0);

        public Quiz and(int moreRight, int moreOf) {
            return new Quiz(taken + 1, right + moreRight, of + moreOf);
        }
    }

    /** @param belief the misconception: how often it was seen through, and how often it led astray */
    public record Belief(String belief, int right, int wrong) {}

    /** What was done in a lesson. */
    public Lesson of(String course, String lesson) {
        return lessons.stream()
                .filter(l -> l.is(course, lesson))
                .findFirst()
                .orElseGet(() -> Lesson.untouched(course, lesson));
    }

    /** This, after something was done in a lesson. */
    public ProgressJson in(String course, String lesson, UnaryOperator<Lesson> done) {
        List<Lesson> next = new ArrayList<>(lessons);
        next.removeIf(l -> l.is(course, lesson));
        next.add(done.apply(of(course, lesson)));
        return new ProgressJson(name, next, predictions);
    }

    public ProgressJson with(String who, List<Belief> predicted) {
        return new ProgressJson(who, lessons, predicted);
    }

    // ---- the text

    public String write() {
        ObjectNode object = Json.create().put("name", name);
        ArrayNode all = object.putArray(LESSONS);
        for (Lesson lesson : lessons) {
            ObjectNode each = all.addObject().put("course", lesson.course).put("lesson", lesson.lesson);
            put(each, "break", lesson.broken);
            put(each, "fix", lesson.fixed);
            if (lesson.quiz.taken > 0) {
                each.putObject("quiz")
                        .put("taken", lesson.quiz.taken)
                        .put("right", lesson.quiz.right)
                        .put("of", lesson.quiz.of);
            }
        }
        ArrayNode beliefs = object.putArray(PREDICTIONS);
        predictions.forEach(b -> beliefs.addObject()
                .put("belief", b.belief)
                .put("right", b.right)
                .put("wrong", b.wrong));
        return Json.write(object);
    }

    private static void put(ObjectNode to, String key, @Nullable Solved solved) {
        if (solved != null) {
            to.putObject(key).put("solved", solved.when).put("best", solved.best);
        }
    }

    public static ProgressJson read(String text) throws FormatException {
        ObjectNode object = Json.read(text, KEYS);
        List<Lesson> lessons = new ArrayList<>();
        for (ObjectNode each : objects(object, LESSONS)) {
            known(each, Set.of("course", "lesson", "break", "fix", "quiz"), "a lesson");
            lessons.add(new Lesson(
                    word(each, "course"),
                    word(each, "lesson"),
                    solved(each, "break"),
                    solved(each, "fix"),
                    quiz(each)));
        }
        List<Belief> predictions = new ArrayList<>();
        for (ObjectNode each : objects(object, PREDICTIONS)) {
            known(each, Set.of("belief", "right", "wrong"), "a prediction");
            predictions.add(
                    new Belief(word(each, "belief"), Json.number(each, "right", 0), Json.number(each, "wrong", 0)));
        }
        once(lessons.stream().map(l -> l.course + "/" + l.lesson).toList(), "the lesson");
        once(predictions.stream().map(Belief::belief).toList(), "the belief");
        return new ProgressJson(word(object, "name"), lessons, predictions);
    }

    private static List<ObjectNode> objects(ObjectNode object, String key) throws FormatException {
        if (!(Json.required(object, key) instanceof ArrayNode all)) {
            throw new FormatException("\"" + key + "\" is not a list");
        }
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode each : all) {
            objects.add(object(each, key));
        }
        return objects;
    }

    private static ObjectNode object(JsonNode node, String key) throws FormatException {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new FormatException("something in \"" + key + "\" is not an object");
    }

    private static void known(ObjectNode object, Set<String> keys, String what) throws FormatException {
        Set<String> unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(keys);
        if (!unknown.isEmpty()) {
            throw new FormatException("\"" + unknown.iterator().next() + "\" of " + what + " is not known here");
        }
    }

    private static void once(List<String> names, String what) throws FormatException {
        Set<String> seen = new TreeSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new FormatException(what + " " + name + " stands there twice");
            }
        }
    }

    private static String word(ObjectNode object, String key) throws FormatException {
        String word = Json.string(Json.required(object, key), "\"" + key + "\"");
        if (word.length() > LONGEST || word.chars().anyMatch(Character::isISOControl)) {
            throw new FormatException("\"" + key + "\" is no name: it is too long, or has more than one line");
        }
        return word;
    }

    private static @Nullable Solved solved(ObjectNode lesson, String key) throws FormatException {
        JsonNode node = lesson.get(key);
        if (node == null) {
            return null;
        }
        ObjectNode solved = object(node, key);
        known(solved, Set.of("solved", "best"), "a challenge");
        return new Solved(word(solved, "solved"), Json.number(solved, "best", 0));
    }

    private static Quiz quiz(ObjectNode lesson) throws FormatException {
        JsonNode node = lesson.get("quiz");
        if (node == null) {
            return Quiz.NONE;
        }
        ObjectNode quiz = object(node, "quiz");
        known(quiz, Set.of("taken", "right", "of"), "a quiz");
        int of = Json.number(quiz, "of", 0);
        int right = Json.number(quiz, "right", 0);
        if (right > of) {
            throw new FormatException("more of a quiz is right than was asked");
        }
        return new Quiz(Json.number(quiz, "taken", 1), right, of);
    }
}
