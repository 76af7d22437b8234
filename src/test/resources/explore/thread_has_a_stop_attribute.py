# Up to Python 3.12 a Thread has a method _stop(), which join() calls when the thread has ended. An Event in its place cannot
# be called.
# outcome: error "TypeError: 'Event' object is not callable"
import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop = threading.Event()

    def run(self):
        self._stop.wait()


worker = Worker()
worker.start()
worker._stop.set()
worker.join()
