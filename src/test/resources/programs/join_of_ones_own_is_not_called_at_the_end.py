# The program waits for its threads at the end, but not by their join(): this one is never asked to stop.
import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.stop = threading.Event()

    def run(self):
        self.stop.wait()
        print("never said")

    def join(self, timeout=None):
        self.stop.set()
        super().join(timeout)


Worker().start()
print("end")

# expect: end
# ending: stuck
