import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(daemon=False)
        self._stopped = threading.Event()
        self._begun_by = threading.current_thread().name

    def run(self):
        self._stopped.wait()

    def join(self, timeout=None):
        print("stopping")
        self._stopped.set()
        super().join(timeout)


worker = Worker()
print(worker._started.is_set(), worker.is_alive())
worker.start()
print(worker._started.is_set(), worker.is_alive(), worker._begun_by)
worker.join()
print(worker._stopped.is_set(), worker.is_alive())


class Started(threading.Thread):
    def __init__(self):
        self._started = "put right by Thread.__init__"
        super().__init__()

    def run(self):
        print("runs")


class Flagged(threading.Thread):
    def __init__(self):
        super().__init__()
        self._started = False


started = Started()
started.start()
started.join()
try:
    started.start()
except RuntimeError as error:
    print(error)
try:
    Flagged().start()
except AttributeError as error:
    print(error)
print(threading.main_thread()._started.is_set(), threading.active_count())

# expect: False False
# expect: True True MainThread
# expect: stopping
# expect: True False
# expect: runs
# expect: threads can only be started once
# expect: 'bool' object has no attribute 'is_set'
# expect: True 1
# ending: finished
# exit: 0
