# A heartbeat: Event.wait is a sleep that can be ended at any time, so stopping does not wait for the next beat.
import threading
import time


class Heart(threading.Thread):
    def __init__(self, interval):
        super().__init__(name="heart")
        self.interval = interval
        self.stopping = threading.Event()
        self.beats = 0

    def run(self):
        while not self.stopping.wait(self.interval):
            self.beats += 1

    def stop(self):
        self.stopping.set()
        self.join()


quick = Heart(0.1)
slow = Heart(60)
start = time.monotonic()
quick.start()
slow.start()
time.sleep(0.35)
quick.stop()
slow.stop()
print(1 <= quick.beats <= 3, slow.beats, time.monotonic() - start < 5)

# expect: True 0 True
# ending: finished
# exit: 0
# timing: ideal
