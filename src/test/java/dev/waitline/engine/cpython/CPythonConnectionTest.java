package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The door by which the agent came is closed behind it. Alone, because a process that another test begins at that moment
 * holds the door open until it is its own program, and another engine may get the same number for its own.
 */
@Isolated
@Tag("pythons")
class CPythonConnectionTest {

    @Test
    void nobodyElseCanConnect() {
        SourceText program = new SourceText("program.py", """
            import os, socket
            for fd in range(3, 50):
                try:
                    peer = socket.socket(fileno=os.dup(fd)).getpeername()
                except OSError:
                    continue
                try:
                    socket.create_connection(peer, 2)
                    print("connected")
                except ConnectionRefusedError:
                    print("refused")
            """);
        StringBuilder output = new StringBuilder();
        try (CPythonEngine engine = RealPythons.open(program, RealPythons.one())) {
            new Runner(engine, Limits.DEFAULT, p -> output.append(p.error() ? "" : p.text()))
                    .run(Scheduler.keepGoing());
        }
        assertThat(output.toString()).isEqualTo("refused\n");
    }
}
