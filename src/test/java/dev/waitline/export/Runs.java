package dev.waitline.export;

import dev.waitline.diagram.Words;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.session.ThreeWaiters;
import dev.waitline.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The run that most tests of pictures use: so many children wait, and one of them has been notified. */
public final class Runs {
    public static final Exporter EXPORTER = new Exporter(new Narrator(Locale.ENGLISH), Words.of(Locale.ENGLISH));

    private Runs() {}

    public static Session notified(int children) {
        int[] schedule = new int[3 * children + 3];
        for (int i = 0; i < 3 * children; i++) {
            schedule[i] = i / 3 + 1;
        }
        return ThreeWaiters.session(children, schedule);
    }

    public static byte[] export(int children, Request request) throws ExportException {
        try (Session session = notified(children)) {
            return EXPORTER.export(session, ThreeWaiters.source(children), request);
        }
    }

    public static String text(int children, Request request) throws ExportException {
        return new String(export(children, request), StandardCharsets.UTF_8);
    }

    /** Of a program of one thread, run to its end. */
    public static byte[] export(String program, Request request) throws ExportException {
        SourceText source = new SourceText("a.py", program);
        try (Session session = new Session(ModelEngine.open(source))) {
            session.scheduler(Scheduler.keepGoing());
            while (session.snapshot().ending() == null) {
                session.step();
            }
            return EXPORTER.export(session, source, request);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }
}
