package dev.waitline.bench;

import dev.waitline.source.SourceText;
import java.util.Locale;

/** Programs that grow with a number, of the kinds that people write: how does a search grow with them? */
public enum Family {
    PHILOSOPHERS_BY_ARGUMENT("""
        import threading

        forks = [threading.Lock() for _ in range(@N)]


        def philosopher(left, right):
            with left:
                with right:
                    pass


        for i in range(@N):
            threading.Thread(target=philosopher, args=(forks[i], forks[(i + 1) % @N])).start()
        """),
    PHILOSOPHERS_BY_INDEX("""
        import threading

        forks = [threading.Lock() for _ in range(@N)]


        def philosopher(i):
            with forks[i]:
                with forks[(i + 1) % @N]:
                    pass


        threads = [threading.Thread(target=philosopher, args=(i,)) for i in range(@N)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        """),
    PHILOSOPHERS_BY_CLASS("""
        import threading


        class Philosopher(threading.Thread):
            def __init__(self, left, right):
                super().__init__()
                self.left = left
                self.right = right

            def run(self):
                with self.left:
                    with self.right:
                        pass


        forks = [threading.Lock() for _ in range(@N)]
        table = [Philosopher(forks[i], forks[(i + 1) % @N]) for i in range(@N)]
        for p in table:
            p.start()
        for p in table:
            p.join()
        """),
    /** As many threads with one addition each. */
    COUNTER_ONCE(counter("@N", "1", "")),
    /** As many threads with as many additions each. */
    COUNTER(counter("@N", "@N", "")),
    /** As many threads with as many additions each, under a lock. */
    COUNTER_LOCKED(counter("@N", "@N", "with lock:")),
    BARRIER("""
        import threading

        barrier = threading.Barrier(@N)


        def party():
            barrier.wait()


        threads = [threading.Thread(target=party) for _ in range(@N)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        """),
    /** As many producers as consumers, one item each. */
    QUEUE_OF_ONE("""
        import queue
        import threading

        q = queue.Queue(1)


        def producer():
            q.put(1)


        def consumer():
            q.get()


        threads = [threading.Thread(target=producer) for _ in range(@N)]
        threads += [threading.Thread(target=consumer) for _ in range(@N)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        """),
    POOL_OF_TWO(pool(2)),
    POOL_OF_THREE(pool(3)),
    /** As many threads on as many items of one list. */
    ITEMS_OF_A_LIST(items("[0] * @N")),
    /** As many threads on as many keys of one dict. */
    KEYS_OF_A_DICT(items("{i: 0 for i in range(@N)}")),
    /** As many threads, each of which puts a key of its own into one dict. */
    NEW_KEYS_OF_A_DICT("""
        import threading

        d = {}


        def work(i):
            d[i] = i


        threads = [threading.Thread(target=work, args=(i,)) for i in range(@N)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        print(sorted(d.items()))
        """);

    private final String text;

    Family(String text) {
        this.text = text;
    }

    /** The program of that size. */
    public SourceText of(int size) {
        return new SourceText(
                name().toLowerCase(Locale.ROOT) + "_" + size + ".py", text.replace("@N", Integer.toString(size)));
    }

    private static String counter(String threads, String times, String with) {
        String increase = with.isEmpty() ? "        n += 1" : "        " + with + "\n            n += 1";
        return """
            import threading

            n = 0
            lock = threading.Lock()


            def add():
                global n
                for _ in range(@TIMES):
            @INCREASE


            threads = [threading.Thread(target=add) for _ in range(@THREADS)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            print(n)
            """.replace("@TIMES", times).replace("@INCREASE", increase).replace("@THREADS", threads);
    }

    private static String pool(int workers) {
        return """
            from concurrent.futures import ThreadPoolExecutor

            with ThreadPoolExecutor(@WORKERS) as pool:
                print(list(pool.map(abs, range(@N))))
            """.replace("@WORKERS", Integer.toString(workers));
    }

    private static String items(String made) {
        return """
            import threading

            items = @MADE


            def work(i):
                items[i] += 1


            threads = [threading.Thread(target=work, args=(i,)) for i in range(@N)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            print(items)
            """.replace("@MADE", made);
    }
}
