# Readers and writers, writers first: a reader that comes while a writer waits stands back.
import threading
import time
from contextlib import contextmanager


class WritersFirst:
    def __init__(self):
        self.changed = threading.Condition()
        self.readers = 0
        self.writing = False
        self.writers_waiting = 0

    @contextmanager
    def reading(self):
        with self.changed:
            self.changed.wait_for(lambda: not self.writing and self.writers_waiting == 0)
            self.readers += 1
        try:
            yield
        finally:
            with self.changed:
                self.readers -= 1
                self.changed.notify_all()

    @contextmanager
    def writing_alone(self):
        with self.changed:
            self.writers_waiting += 1
            self.changed.wait_for(lambda: not self.writing and self.readers == 0)
            self.writers_waiting -= 1
            self.writing = True
        try:
            yield
        finally:
            with self.changed:
                self.writing = False
                self.changed.notify_all()


guard = WritersFirst()
log = []


def writer():
    with guard.writing_alone():
        log.append("write")


def late_reader():
    with guard.reading():
        log.append("late read")


with guard.reading():
    log.append("first read")
    w = threading.Thread(target=writer)
    w.start()
    while guard.writers_waiting == 0:
        time.sleep(0.001)
    r = threading.Thread(target=late_reader)
    r.start()
w.join()
r.join()
print(log)

# expect: ['first read', 'write', 'late read']
# ending: finished
# exit: 0
