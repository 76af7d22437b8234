# A graceful end in three stages: no new work, the old work is finished, then the worker ends.
import queue
import threading


class Worker:
    STOP = object()

    def __init__(self):
        self.jobs = queue.Queue()
        self.done = []
        self.closed = False
        self.gate = threading.Lock()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def submit(self, job):
        with self.gate:
            if self.closed:
                raise RuntimeError("closed")
            self.jobs.put(job)

    def close(self):
        with self.gate:
            self.closed = True
            self.jobs.put(self.STOP)
        self.thread.join()

    def _run(self):
        while True:
            job = self.jobs.get()
            if job is self.STOP:
                break
            self.done.append(job.upper())


worker = Worker()
for job in ("sweep", "wash", "iron"):
    worker.submit(job)
worker.close()
print(worker.done, worker.thread.is_alive())
try:
    worker.submit("late")
except RuntimeError as error:
    print(error)

# expect: ['SWEEP', 'WASH', 'IRON'] False
# expect: closed
# ending: finished
# exit: 0
