# Logging is safe between threads: records come to standard error whole, and a handler of one's own can keep them.
import logging
import threading


class Kept(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


kept = Kept()
kept.setFormatter(logging.Formatter("%(threadName)s %(levelname)s %(message)s"))
logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s")
log = logging.getLogger("app")
log.addHandler(kept)


def work(n):
    log.debug("not shown")
    log.info("began %d", n)
    if n == 2:
        log.warning("%s is odd", "something")


threads = [threading.Thread(target=work, args=(n,), name=f"w{n}") for n in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for line in sorted(kept.lines):
    print(line)

# expect: w1 INFO began 1
# expect: w2 INFO began 2
# expect: w2 WARNING something is odd
# ending: finished
# exit: 0
