import threading
import time


class Sleeper(threading.Thread):
    exit_flag = threading.Event()

    def run(self):
        self.exit_flag.wait(0.1)
        print("exit")


t = Sleeper()
t.start()
time.sleep(0.05)
t.exit_flag = True
t.exit_flag.set()
print("never")

# expect: exit
# ending: error
# exit: 1
# timing: ideal
