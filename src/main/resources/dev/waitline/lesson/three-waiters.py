import threading
import time

cond = threading.Condition()
ready = False


def child():
    name = threading.current_thread().name
    with cond:
        while not ready:
            print(name, "waits")
            cond.wait()
        print(name, "goes on")


for name in ["A", "B", "C"]:
    threading.Thread(target=child, name=name).start()
time.sleep(1)

with cond:
    ready = True
    cond.notify(1)
