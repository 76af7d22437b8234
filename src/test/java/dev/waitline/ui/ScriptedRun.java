package dev.waitline.ui;

import java.util.List;

import dev.waitline.diagram.Column;
import dev.waitline.engine.RefusedException;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;

/** A run of the scripted program along a given schedule. */
public final class ScriptedRun {
    private ScriptedRun() {}

    public static Session session(int children, int... schedule) {
        Session session = new Session(new ScriptedEngine(source(children)));
        for (int thread : schedule) {
            try {
                session.step(thread);
            } catch (RefusedException e) {
                throw new AssertionError("thread " + thread + " cannot move in " + session.schedule(), e);
            }
        }
        return session;
    }

    public static SourceText source(int children) {
        return new SourceText("three_waiters.py", ScriptedEngine.PROGRAM.replace("range(3)", "range(" + children + ")"));
    }

    /** Every step as a column, labelled with its number. */
    public static List<Column> columns(Session session) {
        return session.moments(0, session.length()).stream()
                .map(m -> new Column(m.step(), m.thread(), "step " + m.step(), m.snapshot().threads(), m.events()))
                .toList();
    }
}
