package dev.waitline.predict;

import dev.waitline.narrate.Bundle;
import dev.waitline.narrate.Narrator;
import dev.waitline.predict.Question.Option;
import dev.waitline.trace.Ending;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts questions, answers and misconceptions into words. Immutable; any thread. */
public final class Speech {
    /** So many lines are named that can come next. */
    private static final int MOST_LINES = 4;

    private final Bundle words;
    private final Narrator narrator;

    public Speech(Narrator narrator, Locale locale) {
        this.words = new Bundle("dev.waitline.predict.predict", locale);
        this.narrator = narrator;
    }

    /** Who is about to do what, and what there is to know of the primitive that it is about. */
    public String lead(Question question) {
        Snapshot snapshot = question.before().snapshot();
        ThreadView thread = snapshot.threads().get(question.thread());
        String next = narrator.operation(thread.next());
        List<String> sentences = new ArrayList<>();
        sentences.add(
                thread.line() == 0
                        ? say(Phrase.LEAD, thread.shortName(), next)
                        : say(Phrase.LEAD_LINE, thread.shortName(), next, thread.line()));
        snapshot.primitive(question.primitive()).ifPresent(p -> {
            PrimitiveView.Holder holder = p.holder();
            if (holder != null) {
                sentences.add(say(Phrase.LEAD_HOLDS, snapshot.threadName(holder.thread()), p.name()));
            } else if (p.resource().kind() == Resource.Kind.CONDITION) {
                sentences.add(say(Phrase.LEAD_FREE, p.name()));
            }
            if (!p.waiters().isEmpty()) {
                sentences.add(say(
                        Phrase.LEAD_QUEUE,
                        list(
                                p.waiters().stream()
                                        .map(PrimitiveView.Waiter::thread)
                                        .toList(),
                                question),
                        p.name()));
            }
        });
        return String.join(" ", sentences);
    }

    public String question(Question question) {
        return say(
                switch (question.topic()) {
                    case HOLDS -> Phrase.ASK_HOLDS;
                    case GETS -> Phrase.ASK_GETS;
                    case TAKES -> Phrase.ASK_TAKES;
                    case QUEUE -> Phrase.ASK_QUEUE;
                    case FATE -> Phrase.ASK_FATE;
                    case BLOCKED -> Phrase.ASK_BLOCKED;
                    case CAN_MOVE -> Phrase.ASK_CAN_MOVE;
                    case PRINTS -> Phrase.ASK_PRINTS;
                    case VALUE -> Phrase.ASK_VALUE;
                    case RETURNS -> Phrase.ASK_RETURNS;
                },
                mover(question),
                question.about());
    }

    public String answer(Question question, Option option) {
        return switch (option.answer()) {
            case Answer.One one when question.topic() == Topic.GETS -> say(Phrase.ONLY, name(one.thread(), question));
            case Answer.One one -> name(one.thread(), question);
            case Answer.Nobody n -> say(Phrase.NOBODY);
            case Answer.AnyOf any -> say(Phrase.ANY_OF, list(any.threads(), question));
            case Answer.Line line when line.threads().isEmpty() -> say(Phrase.EMPTY);
            case Answer.Line line ->
                line.threads().stream().map(t -> name(t, question)).collect(Collectors.joining(" \u00b7 "));
            case Answer.These none when none.threads().isEmpty() -> say(Phrase.NOBODY_MOVES);
            case Answer.These one when one.threads().size() == 1 -> say(Phrase.ALL_OF, list(one.threads(), question));
            case Answer.These all -> list(all.threads(), question);
            case Answer.Lost l -> say(Phrase.LOST);
            case Answer.Kept k -> say(Phrase.KEPT);
            case Answer.Blocks b -> say(Phrase.BLOCKS, mover(question));
            case Answer.GoesOn g -> say(Phrase.GOES_ON);
            case Answer.HeldBy held -> heldBy(question, held.thread());
            case Answer.Waits w -> say(isCondition(question) ? Phrase.WAITS : Phrase.WAITS_AT, question.about());
            case Answer.Text text -> text.text();
            case Answer.Raises r -> say(Phrase.RAISES);
        };
    }

    private String heldBy(Question question, @Nullable Integer thread) {
        if (thread == null) {
            return say(Phrase.HELD_BY_NOBODY, question.about());
        }
        return thread == question.thread()
                ? say(Phrase.HELD_BY_ITSELF, question.about())
                : say(Phrase.HELD_BY, question.about(), name(thread, question));
    }

    private static boolean isCondition(Question question) {
        return question.before()
                .snapshot()
                .primitive(question.primitive())
                .map(p -> p.resource().kind() == Resource.Kind.CONDITION)
                .orElse(false);
    }

    /** What a misconception says. */
    public String name(Misconception belief) {
        return words.say(belief.key());
    }

    /** Why a wrong answer is wrong; for the right one, what was to be known for it. */
    public String why(Question question, Option option) {
        Option wrong = option.belief() != null
                ? option
                : question.options().stream()
                        .filter(o -> o.belief() != null)
                        .findFirst()
                        .orElseThrow();
        Misconception belief = wrong.belief();
        return belief == null
                ? ""
                : words.say(belief.key() + "-why", mover(question), question.about(), name(wrong.other(), question));
    }

    /** What the right answer rests on; empty for a plain fact. */
    public String basis(Question question) {
        return narrator.basis(question.basis());
    }

    /**
     * Why a program can print something, or cannot.
     *
     * @param operations how many a schedule has that comes to it
     */
    public String why(OutcomeQuiz.Item item, int operations) {
        if (item.possible()) {
            return say(Phrase.QUIZ_YES, operations);
        }
        List<String> then = new ArrayList<>();
        for (String line : item.next()) {
            if (then.size() == MOST_LINES) {
                then.add(say(Phrase.QUIZ_MORE));
                break;
            }
            then.add(say(Phrase.QUIZ_LINE, line));
        }
        for (Ending.Kind kind : item.over()) {
            then.add(say(
                    switch (kind) {
                        case FINISHED -> Phrase.QUIZ_DONE;
                        case STUCK -> Phrase.QUIZ_STUCK;
                        case ERROR -> Phrase.QUIZ_ERROR;
                        case EXIT -> Phrase.QUIZ_EXIT;
                    }));
        }
        String instead = words.list(then, Phrase.LIST_MORE.key(), Phrase.LIST_OR.key());
        List<String> lines = item.end().lines();
        if (item.alike() == lines.size()) {
            return say(Phrase.QUIZ_THEN, instead);
        }
        String never = say(Phrase.QUIZ_LINE, lines.get(item.alike()));
        return item.alike() == 0
                ? say(Phrase.QUIZ_FIRST, instead, never)
                : say(Phrase.QUIZ_AFTER, instead, never, item.alike());
    }

    private String mover(Question question) {
        return name(question.thread(), question);
    }

    private static String name(int thread, Question question) {
        return thread < 0 ? "" : question.names().get(thread);
    }

    private String list(List<Integer> threads, Question question) {
        return words.list(
                threads.stream().map(t -> name(t, question)).toList(), Phrase.LIST_MORE.key(), Phrase.LIST_TWO.key());
    }

    private String say(Phrase phrase, Object... values) {
        return words.say(phrase.key(), values);
    }
}
