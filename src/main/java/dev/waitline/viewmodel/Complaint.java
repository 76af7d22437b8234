package dev.waitline.viewmodel;

import dev.waitline.source.Diagnostic;

/**
 * What is wrong with a text.
 *
 * @param line from 1
 * @param what what is wrong and what to do about it, without a full stop and without advice for the command line
 * @param runsOnCPython whether a real CPython would run it
 */
public record Complaint(int line, String what, boolean runsOnCPython) {
    static Complaint of(Diagnostic diagnostic) {
        return new Complaint(diagnostic.at().line(), diagnostic.withoutCommand(), diagnostic.runsOnCPython());
    }
}
