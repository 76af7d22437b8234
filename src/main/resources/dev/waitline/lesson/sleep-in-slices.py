import threading
import time

stop = False


def sleeper():
    for turn in range(10):
        if stop:
            print("sleeper: stopped before slice", turn)
            return
        time.sleep(0.5)
    print("sleeper: slept it all")


thread = threading.Thread(target=sleeper, name="sleeper")
thread.start()
time.sleep(1.2)
stop = True
print("main: stop is set")
thread.join()
