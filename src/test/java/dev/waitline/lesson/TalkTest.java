package dev.waitline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TalkTest {
    private static Talk read(String text) throws CourseException {
        return Talk.in(new SourceText("mine.py", text)).orElseThrow();
    }

    @Test
    void aProgramWithoutTheCommentHasNoTalk() throws CourseException {
        assertThat(Talk.in(new SourceText("mine.py", "# Talking of threads\nprint(1)\n")))
                .isEmpty();
    }

    @Test
    void aCommentSaysTheScheduleAndTheMoments() throws CourseException {
        Talk talk = read("print(1)\n\n"
                + "# Talk\n"
                + "# Schedule: 0x3 1x2\n"
                + "# - when printed \"a: b\": It says: a\n"
                + "# - at move 7: There\n");

        assertThat(String.valueOf(talk.schedule())).isEqualTo("0x3 1x2");
        assertThat(talk.points()).extracting(Talk.Point::caption).containsExactly("It says: a", "There");
        assertThat(talk.points()).extracting(Talk.Point::text).containsExactly("when printed \"a: b\"", "at move 7");
        assertThat(talk.points()).extracting(Talk.Point::line).containsExactly(5, 6);
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        Map.of(
                        "# Talk\n# - whenever: so\n", "mine.py:2:1: this is no moment of a talk; write it as",
                        "# Talk\n# - when wating cond 3: so\n", "mine.py:2:1: ",
                        "# Talk\n# Schedule: 0x1 then 1\n# - at move 1: so\n",
                                "mine.py:2:1: \"then\" is no choice of a schedule",
                        "# Talk\n# hello\n", "mine.py:2:1: this is no line of a talk",
                        "# Talk\nprint(1)\n", "mine.py:1:1: this talk has no moments")
                .forEach((text, line) -> assertThatThrownBy(() -> read(text))
                        .isInstanceOf(CourseException.class)
                        .hasMessageStartingWith(line));
    }

    @Test
    void aTalkThatIsWrittenIntoAProgramIsReadAgainAndTakesThePlaceOfTheOneBefore() throws CourseException {
        Talk talk = new Talk(null, List.of(Talk.Point.at(1, 4, "Here: look")));
        String once = talk.into("print(1)\n");
        String twice = talk.into(once);

        assertThat(once).isEqualTo("print(1)\n\n# Talk\n# - at move 4: Here: look\n");
        assertThat(twice).isEqualTo(once);
        assertThat(read(twice).points()).extracting(Talk.Point::caption).containsExactly("Here: look");
    }

    @Test
    void aLessonHasItInASectionOfThatName() throws CourseException {
        String lesson = "---\ntitle: One\ngoal: See it\n---\n\n```python\nprint(1)\n```\n\n"
                + read("# Talk\n# Schedule: 0x2 1\n# - when printed 1: It is one\n")
                        .section();
        Talk talk = Objects.requireNonNull(
                new LessonReader("one", "one.md", lesson).read().talk());

        assertThat(String.valueOf(talk.schedule())).isEqualTo("0x2 1");
        assertThat(talk.points()).extracting(Talk.Point::caption).containsExactly("It is one");
    }

    @Test
    void aSectionThatIsNoTalkIsSaidWithItsLine() {
        String lesson = "---\ntitle: One\ngoal: See it\n---\n\n```python\nprint(1)\n```\n\n## Talk\n\nFirst this.\n";

        assertThatThrownBy(() -> new LessonReader("one", "one.md", lesson).read())
                .hasMessageStartingWith("one.md:12:1: this is no part of a talk");
    }
}
