# What the JVM practises searching on: locks, a Condition, an Event, a Queue, a counter that nobody guards.
import threading
from queue import Queue

cond = threading.Condition()
door = threading.Lock()
ready = threading.Event()
parcels = Queue(1)
full = False
total = 0


def fill():
    global full, total
    with cond:
        while full:
            cond.wait()
        full = True
        cond.notify()
    total += 1
    ready.set()


def drain():
    global full, total
    with cond:
        while not full:
            cond.wait()
        full = False
        cond.notify()
    total += 1
    with door:
        parcels.put(total)


threads = [threading.Thread(target=f) for f in (fill, drain, fill)]
for t in threads:
    t.start()
ready.wait()
print(parcels.get())
for t in threads:
    t.join()
print(total)
