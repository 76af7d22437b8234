package dev.waitline.page;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.export.ExportException;
import dev.waitline.export.Format;
import dev.waitline.export.Request;
import dev.waitline.export.Runs;
import dev.waitline.export.Stretch;
import dev.waitline.lesson.Lessons;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Pages for tests. */
final class Pages {
    private Pages() {}

    static SourceText lesson(String id) {
        return Lessons.named(id, Locale.ENGLISH).orElseThrow().program();
    }

    /** A run of so many statements at most, in which chance says who moves. */
    static Session run(SourceText program, long seed, int most) {
        Session session = new Session(ModelEngine.open(program));
        session.size(StepSize.STATEMENT);
        session.scheduler(Scheduler.random(seed));
        try {
            for (int i = 0; i < most && session.whyNoStep() == null; i++) {
                session.step();
            }
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
        return session;
    }

    /** The address of a page of a session, which stands at a step in it. */
    static String write(Path folder, String name, Session session, SourceText program, int step)
            throws IOException, ExportException {
        byte[] bytes = Runs.EXPORTER.export(session, program, Request.of(Format.HTML, Stretch.until(step)));
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toUri().toString();
    }
}
