package dev.waitline.bench;

import dev.waitline.source.SourceText;

/** A program with twelve threads that goes on for as long as it is asked to. */
public final class TwelveThreads {
    public static final SourceText PROGRAM = new SourceText("twelve.py", """
        import threading

        changed = threading.Condition()
        items = []


        def produce(number):
            made = 0
            while True:
                with changed:
                    while len(items) >= 3:
                        changed.wait()
                    items.append((number, made))
                    made += 1
                    changed.notify_all()


        def consume(number):
            while True:
                with changed:
                    while not items:
                        changed.wait()
                    items.pop(0)
                    changed.notify_all()


        for n in range(6):
            threading.Thread(target=produce, args=(n,)).start()
        for n in range(5):
            threading.Thread(target=consume, args=(n,)).start()
        consume(11)
        """);

    private TwelveThreads() {}
}
