package dev.waitline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of what is exported for Perfetto is dropped there. */
class PerfettoTest {
    private static final int MOST_STEPS = 150;
    private static final int SCHEDULES = 3;

    static Stream<Lesson> lessons() {
        return Lessons.all(Locale.ENGLISH).stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonKeepsTheImportersRules(Lesson lesson) throws ExportException, RefusedException {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            try (Session session = new Session(ModelEngine.open(lesson.program()))) {
                session.size(StepSize.STATEMENT);
                session.scheduler(Scheduler.random(seed));
                for (int i = 0; i < MOST_STEPS && session.whyNoStep() == null; i++) {
                    session.step();
                }
                Stretch late = new Stretch(session.length() / 2, session.length());
                for (Stretch stretch : List.of(Stretch.ALL, late)) {
                    byte[] made = Runs.EXPORTER.export(session, lesson.program(), Request.of(Format.PERFETTO, stretch));
                    assertThat(TraceEventRules.broken(new String(made, StandardCharsets.UTF_8)))
                            .as("%s, seed %d, %s", lesson.id(), seed, stretch)
                            .isEmpty();
                }
            }
        }
    }

    private static final String NAMES = "{'ph':'M','name':'thread_name','pid':1,'tid':1,'ts':0,'args':{'name':'t'}},";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a slice without an end | {'ph':'X','name':'a','pid':1,'tid':1,'ts':1}
        no time | {'ph':'X','name':'a','pid':1,'tid':1,'dur':1}
        process or thread | {'ph':'X','name':'a','pid':1,'tid':'x','ts':1,'dur':1}
        thread 1: | {'ph':'X','name':'a','pid':1,'tid':1,'ts':1,'dur':2},{'ph':'X','name':'b','pid':1,'tid':1,'ts':2,'dur':2}
        a counter | {'ph':'C','name':'a','pid':1,'tid':1,'ts':1,'args':{'n':'x'}}
        arrows with one end | {'ph':'s','name':'a','pid':1,'tid':1,'ts':1,'id':1}
        an arrow that begins in no slice | {'ph':'s','name':'a','pid':1,'tid':1,'ts':1,'id':1},{'ph':'f','name':'a','pid':1,'tid':1,'ts':1,'id':1}
        a phase that is not ours | {'ph':'Z','name':'a','pid':1,'tid':1,'ts':1}
        """)
    void whatBreaksARuleIsFound(String what, String events) {
        String json = ("{'traceEvents':[" + NAMES + events + "]}").replace('\'', '"');

        assertThat(TraceEventRules.broken(json)).first().asString().startsWith(what);
    }

    @Test
    void oneSliceInAnotherIsNothingWrong() {
        String events = "{'ph':'X','name':'a','pid':1,'tid':1,'ts':1,'dur':4},"
                + "{'ph':'X','name':'b','pid':1,'tid':1,'ts':2,'dur':1.5}";

        assertThat(TraceEventRules.broken(("{'traceEvents':[" + NAMES + events + "]}").replace('\'', '"')))
                .isEmpty();
    }
}
