package dev.waitline.trace.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final Schedule SCHEDULE = new Schedule(List.of(
            new Choice.Run(0, 12),
            new Choice.Run(0, 3, 17),
            new Choice.Run(1, 1),
            new Choice.Tick(),
            new Choice.Fire(1),
            new Choice.Wake(2),
            new Choice.Inject(Call.of("cond", "notify", 1)),
            new Choice.Inject(Call.of("forks[2]", "release"))));

    @Test
    void aScheduleIsWrittenShort() {
        assertThat(ScheduleJson.write(SCHEDULE)).isEqualTo("""
            {"waitline":1,"schedule":["0x12","0x3+17","1","tick","fire:1","wake:2",\
            {"inject":{"target":"cond","method":"notify","arguments":[1]}},\
            {"inject":{"target":"forks[2]","method":"release","arguments":[]}}]}
            """);
    }

    @Test
    void whatRanFreeIsWrittenTurnByTurn() throws FormatException {
        Schedule free = new Schedule(List.of(
                new Choice.Free(List.of(new Choice.Pass(5), new Choice.Run(0, 3))), new Choice.Free(List.of())));
        assertThat(ScheduleJson.write(free)).contains("\"schedule\":[\"pass:5\",\"0x3\",\"free\"]");
        assertThat(ScheduleJson.read(ScheduleJson.write(free))).isEqualTo(free.flat());
    }

    @Test
    void whatIsWrittenIsReadBack() throws FormatException {
        Trace trace = new Trace(new SourceText("天 \"a\".py", "print('天')\n\ttab\n"), SCHEDULE);
        assertThat(ScheduleJson.read(ScheduleJson.write(SCHEDULE))).isEqualTo(SCHEDULE);
        assertThat(TraceJson.read(TraceJson.write(trace))).isEqualTo(trace);
        assertThat(ScheduleJson.read(TraceJson.write(trace))).isEqualTo(SCHEDULE);
        assertThat(ScheduleJson.read("{\"waitline\": 1, \"schedule\": []}")).isEqualTo(new Schedule(List.of()));
    }

    @Test
    void aRunIsReadBackWithItsBranchesAndBookmarks() throws FormatException {
        RunTree tree = new RunTree(
                List.of(
                        new RunTree.Line(-1, 0, SCHEDULE.choices()),
                        new RunTree.Line(0, 2, List.of(new Choice.Run(1, 4))),
                        new RunTree.Line(1, 3, List.of())),
                1,
                3,
                List.of(new RunTree.Bookmark(0, 0, "the start"), new RunTree.Bookmark(1, 3, "\"天\"")));
        Trace trace = new Trace(
                new SourceText("a.py", ""), new Schedule(SCHEDULE.choices().subList(0, 3)), 3, tree);

        assertThat(TraceJson.read(TraceJson.write(trace))).isEqualTo(trace);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[3]                                         |0|[]| \"lines\" is not a list of objects",
                "[{\"parent\":0,\"fork\":0,\"choices\":[]}]     |0|[]| line 0 leaves no line before it",
                "[{\"parent\":-1,\"fork\":1,\"choices\":[]}]    |0|[]| line 0 leaves no line before it",
                "[{\"parent\":-1,\"fork\":0}]                 |0|[]| \"choices\" is missing",
                "[{\"parent\":-1,\"fork\":0,\"choices\":3}]     |0|[]| line 0 has no list of choices",
                "[{\"parent\":-1,\"fork\":0,\"choices\":[3]}]   |0|[]| entry 1 of line 0, 3, is none of",
                "[{\"parent\":-1,\"fork\":0,\"choices\":[\"0\"]}]|1|[]| the current line is none of the 1",
                "[{\"parent\":-1,\"fork\":0,\"choices\":[\"0\"]}]|0|[{\"line\":0,\"step\":2,\"name\":\"x\"}]"
                        + "| the bookmark x is at no step",
                "[{\"parent\":-1,\"fork\":0,\"choices\":[\"0\"]}]|0|[{\"line\":0,\"step\":-1,\"name\":\"x\"}]"
                        + "| \"step\" is no whole number from 0 on"
            })
    void brokenBranchesAreRefused(String lines, String current, String bookmarks, String message) {
        String text = "{\"waitline\":1,\"program\":{\"name\":\"a.py\",\"text\":\"\"},\"schedule\":[],\"lines\":" + lines
                + ",\"current\":" + current + ",\"bookmarks\":" + bookmarks + "}";

        assertThatThrownBy(() -> TraceJson.read(text))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[]| this is not a file of Waitline: it holds no JSON object",
                "{}| this is not a file of Waitline: it has no \"waitline\": 1",
                "{\"waitline\":\"1\",\"schedule\":[]}| this is not a file of Waitline: it has no \"waitline\": 1",
                "{\"waitline\":2,\"schedule\":[]}| this file is of version 2; this Waitline reads version 1",
                "{\"waitline\":99999999999999,\"schedule\":[]}| this file is of version 99999999999999; this Waitline"
                        + " reads version 1",
                "{\"waitline\":1}| \"schedule\" is missing",
                "{\"waitline\":1,\"schedule\":{}}| \"schedule\" is not a list",
                "{\"waitline\":1,\"schedule\":[],\"steps\":3}| \"steps\" is not known here",
                "{\"waitline\":1,\"schedule\":[\"0\",\"-1\"]}| entry 2 of the schedule, \"-1\", is none of",
                "{\"waitline\":1,\"schedule\":[\"0x0+0\"]}| entry 1 of the schedule, \"0x0+0\", is none of",
                "{\"waitline\":1,\"schedule\":[\"0x0\"]}| entry 1 of the schedule, \"0x0\", is none of",
                "{\"waitline\":1,\"schedule\":[\"9999999999\"]}| entry 1 of the schedule, \"9999999999\", is none of",
                "{\"waitline\":1,\"schedule\":[3]}| entry 1 of the schedule, 3, is none of",
                "{\"waitline\":1,\"schedule\":[{\"inject\":{}}]}| entry 1 of the schedule: an injected call needs a",
                "{\"waitline\":1,\"schedule\":[{\"inject\":{\"target\":1,\"method\":\"x\"}}]}| entry 1 of the"
                        + " schedule: the target is not a string",
                "{\"waitline\":1,\"schedule\":[{\"inject\":{\"target\":\"c\",\"method\":\"n\",\"arguments\":[\"1\"]}}]}|"
                    + " entry 1 of the schedule: \"arguments\" is not a list of whole numbers"
            })
    void whatIsNoScheduleIsRefusedInOneLine(String text, String message) {
        assertThatThrownBy(() -> ScheduleJson.read(text))
                .isInstanceOf(FormatException.class)
                .message()
                .startsWith(message)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "print(1)",
                "{\"waitline\":1",
                "{\"waitline\":1,\"schedule\":[]} x",
                "{\"waitline\":1,\"waitline\":1}",
                "\0"
            })
    void whatIsNotJsonIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> ScheduleJson.read(text))
                .isInstanceOf(FormatException.class)
                .message()
                .startsWith("this is not ")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"waitline\":1,\"schedule\":[]}| \"program\" is missing",
                "{\"waitline\":1,\"program\":\"x\",\"schedule\":[]}| \"program\" is not an object",
                "{\"waitline\":1,\"program\":{\"name\":\"x\"},\"schedule\":[]}| \"text\" is missing",
                "{\"waitline\":1,\"program\":{\"name\":1,\"text\":\"\"},\"schedule\":[]}| the program's name is not a"
                        + " string"
            })
    void whatIsNoTraceIsRefused(String text, String message) {
        assertThatThrownBy(() -> TraceJson.read(text))
                .isInstanceOf(FormatException.class)
                .message()
                .startsWith(message);
    }
}
