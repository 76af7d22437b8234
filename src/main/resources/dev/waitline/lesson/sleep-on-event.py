import threading
import time

stop = threading.Event()


def sleeper():
    if stop.wait(5):
        print("sleeper: woken early")
    else:
        print("sleeper: slept it all")


thread = threading.Thread(target=sleeper, name="sleeper")
thread.start()
time.sleep(1.2)
stop.set()
thread.join()
print("main: done")
