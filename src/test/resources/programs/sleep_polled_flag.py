import threading
import time


class Sleeper(threading.Thread):
    stop = False

    def run(self):
        for _ in range(1000):
            if self.stop:
                print("woken early")
                return
            time.sleep(0.01)


t = Sleeper()
t.start()
time.sleep(0.03)
t.stop = True
t.join()

# expect: woken early
# ending: finished
# exit: 0
# timing: ideal
