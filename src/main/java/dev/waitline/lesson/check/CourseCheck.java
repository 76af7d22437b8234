package dev.waitline.lesson.check;

import dev.waitline.engine.RefusedException;
import dev.waitline.explore.ClaimException;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.lesson.Ask;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Check;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Talk;
import dev.waitline.lesson.check.FixJudge.Judgement;
import dev.waitline.predict.Examiner;
import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.Position;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a lesson says that is not so: conditions that never hold, questions that are never reached, challenges that are
 * solved from the start, cannot be solved as their sample does, or can be passed without solving them. One looks at one lesson.
 */
public final class CourseCheck {
    private static final Options OPTIONS = Options.DEFAULT.withStates(2_000_000);

    private final Lesson lesson;
    private final String file;
    private final Function<SourceText, Session> open;
    private final FixJudge judge;
    private final List<Diagnostic> problems = new ArrayList<>();

    /**
     * @param file what messages call the lesson's file
     * @param open makes a session at the start of a program
     */
    public CourseCheck(Lesson lesson, String file, Function<SourceText, Session> open) {
        this.lesson = lesson;
        this.file = file;
        this.open = open;
        this.judge = new FixJudge(open);
    }

    /** What is wrong, in the order of the file's lines; may take as long as the searches do. */
    public List<Diagnostic> problems() {
        try {
            Findings findings = search(lesson.program(), OPTIONS);
            moments(findings);
            lesson.challenge(Challenge.Kind.BREAK).ifPresent(c -> toBreak(c, findings));
            Talk talk = lesson.talk();
            if (talk != null) {
                talk(talk);
            }
            lesson.challenge(Challenge.Kind.FIX).ifPresent(c -> toFix(c, findings));
        } catch (SourceException e) {
            Diagnostic wrong = e.diagnostic();
            problem(lesson.programLine() + wrong.at().line() - 1, wrong.what(), wrong.remedy());
        }
        return problems.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
    }

    private static Findings search(SourceText program, Options options) {
        return Explorer.open(program, options).search(progress -> {}, () -> false);
    }

    // ---- notes and questions

    private void moments(Findings findings) {
        Set<Lesson.Note> unsaid = new HashSet<>(lesson.notes());
        Set<Lesson.Prediction> unreached = new HashSet<>(lesson.predictions());
        Set<Lesson.Prediction> unasked = new HashSet<>(lesson.predictions());
        new Walks(lesson.program(), open)
                .go(
                        findings.outcomes().stream().map(Outcome::witness).toList(),
                        () -> unsaid.isEmpty() && unasked.isEmpty(),
                        (session, moment) -> {
                            unsaid.removeIf(n -> n.when().holds(moment));
                            for (Lesson.Prediction prediction : lesson.predictions()) {
                                if (unasked.contains(prediction)
                                        && prediction.when().holds(moment)) {
                                    unreached.remove(prediction);
                                    if (canBeAsked(prediction.ask(), session, moment)) {
                                        unasked.remove(prediction);
                                    }
                                }
                            }
                        });
        String where = " on no schedule that was seen: " + findings.outcomes().size() + " that a search found, and "
                + (Walks.RUNS + 1) + " at random";
        unsaid.forEach(n -> problem(
                n.line(), "\"" + n.when() + "\" holds" + where, "look for a wrong name or number, or take it out"));
        unreached.forEach(p -> problem(
                p.ask().line(),
                "this question is never reached: \"" + p.when() + "\" holds" + where,
                "look for a wrong name or number, or take it out"));
        unasked.stream()
                .filter(p -> !unreached.contains(p))
                .forEach(p -> problem(
                        p.ask().line(),
                        "the machine has no question before a step that comes to \"" + p.when() + "\"",
                        "write a question and its answers, or choose another moment"));
    }

    private void talk(Talk talk) {
        try (Session session = open.apply(lesson.program())) {
            List<Talk.Point> reached =
                    TalkRun.make(talk, session).stream().map(Talk.Stop::point).toList();
            talk.points().stream()
                    .filter(p -> !reached.contains(p))
                    .forEach(p -> problem(
                            p.line(),
                            "the talk's run does not come to \"" + p.text() + "\" behind the moment before it",
                            "put it where it belongs, or say with Schedule: which run it is"));
        } catch (RefusedException e) {
            problem(
                    talk.points().getFirst().line(),
                    "the talk's schedule does not fit the program",
                    "take it from the window or from waitline explore");
        }
    }

    /** Whether there is something to ask before the step that came to this moment; the session stands there again afterwards. */
    private static boolean canBeAsked(Ask ask, Session session, Moment moment) throws RefusedException {
        if (!ask.isLeftToTheMachine()) {
            return true;
        }
        session.goTo(moment.step() - 1);
        boolean can = !Examiner.questionsAhead(session).isEmpty();
        session.goTo(moment.step());
        return can;
    }

    // ---- challenges

    private void toBreak(Challenge challenge, Findings findings) {
        long bad = findings.outcomes().stream()
                .filter(o -> !challenge.isGood(o.ending(), o.output(), o.error()))
                .count();
        if (bad == 0) {
            problem(
                    challenge.line(),
                    findings.complete()
                            ? "no schedule ends badly, so this challenge cannot be solved"
                            : "this program is too large to be searched, and nothing bad was found",
                    "change the program, or say with good prints what a good run prints");
        } else if (findings.complete() && bad == findings.outcomes().size()) {
            problem(
                    challenge.line(),
                    "every schedule ends badly, so there is nothing to find",
                    "change the program until some end well");
        }
    }

    private void toFix(Challenge challenge, Findings findings) {
        Judgement first = judged(challenge, lesson.program());
        if (first instanceof Judgement.Passed) {
            problem(challenge.line(), "this challenge is solved from the start", "change the program, or ask for more");
        } else if (first instanceof Judgement.Unsure unsure) {
            problem(
                    challenge.line(),
                    "this program is too large to be searched (" + unsure.states()
                            + " states), so nobody can say whether it is mended",
                    "make it smaller, or leave the challenge out");
            return;
        }
        still(challenge, findings);
        SourceText sample = challenge.sample();
        if (sample == null) {
            problem(
                    challenge.line(),
                    "this challenge has no sample solution, so nobody knows whether it can be solved",
                    "add one in a block ```python");
        } else {
            String why = wrong(judged(challenge, sample));
            if (why != null) {
                problem(challenge.line(), "the sample solution does not pass: " + why, "change it, or what is asked");
            }
        }
        if (judged(challenge, printing(challenge)) instanceof Judgement.Passed) {
            problem(
                    challenge.line(),
                    "a program that only prints what is asked for passes",
                    "say what it must keep, as in must still call cond.wait by A");
        }
    }

    /** What is to be kept has to be there. */
    private void still(Challenge challenge, Findings findings) {
        Deeds deeds = new Deeds(challenge.checks(Check.Still.class));
        new Walks(lesson.program(), open)
                .go(
                        findings.outcomes().stream().map(Outcome::witness).toList(),
                        deeds::none,
                        (session, moment) -> deeds.see(moment));
        deeds.missing()
                .forEach(missing -> problem(
                        challenge.line(),
                        "the lesson's own program does not do this: " + missing,
                        "look for a wrong name, or take it out"));
    }

    private @Nullable Judgement judged(Challenge challenge, SourceText program) {
        try {
            return judge.judge(
                    challenge, lesson.program(), program, search(program, FixJudge.asked(challenge, OPTIONS)));
        } catch (SourceException e) {
            problem(challenge.line(), "the sample solution is refused: " + e.getMessage(), "mend it");
        } catch (ClaimException e) {
            if (!program.text().equals(printing(challenge).text())) {
                problem(
                        challenge.line(),
                        String.valueOf(e.getMessage()),
                        "write an expression over the program's names");
            }
        }
        return null;
    }

    /** A program that does nothing but print all that is asked for. */
    private SourceText printing(Challenge challenge) {
        return new SourceText(
                lesson.program().name(),
                Stream.concat(
                                challenge.prints().stream(),
                                challenge.checks(Check.Still.class).stream()
                                        .filter(s -> s.deed() == Check.Still.Deed.PRINT)
                                        .map(Check.Still::what))
                        .map(line -> "print(\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\")\n")
                        .collect(Collectors.joining("", "pass\n", "")));
    }

    /** In words; null when it passed, or something was said of it already. */
    private static @Nullable String wrong(@Nullable Judgement judgement) {
        return switch (judgement) {
            case null -> null;
            case Judgement.Passed p -> null;
            case Judgement.Bad bad ->
                switch (bad.ending().kind()) {
                    case STUCK -> "it can get stuck";
                    case ERROR -> "it can end with an error";
                    case FINISHED, EXIT -> "it can end without the right result";
                };
            case Judgement.Broken broken ->
                "this does not hold: " + broken.claim().claim();
            case Judgement.Missing missing -> "it does not do this any more: " + missing.what();
            case Judgement.TooManyLines lines ->
                "it changes " + lines.changed() + " lines, and may change " + lines.most();
            case Judgement.Unsure unsure -> "it is too large to be searched (" + unsure.states() + " states)";
        };
    }

    private void problem(int line, String what, String remedy) {
        problems.add(new Diagnostic(file, new Position(line, 1), what, remedy));
    }
}
