import threading
import time

permits = threading.Semaphore(2)


def worker():
    name = threading.current_thread().name
    with permits:
        print(name, "works")
        time.sleep(1)
    print(name, "is done")


for name in ["A", "B", "C"]:
    threading.Thread(target=worker, name=name).start()
