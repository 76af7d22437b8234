# An Event as a start gun, another as the finish, and a counter that tells when the last one is in.
import threading

RUNNERS = 4
gun = threading.Event()
finished = threading.Event()
lock = threading.Lock()
ready = threading.Semaphore(0)
places = []


def run(number):
    ready.release()
    gun.wait()
    with lock:
        places.append(number)
        if len(places) == RUNNERS:
            finished.set()


for number in range(RUNNERS):
    threading.Thread(target=run, args=(number,)).start()
for _ in range(RUNNERS):
    ready.acquire()
print("ready:", places)
gun.set()
finished.wait()
print("in:", sorted(places))

# expect: ready: []
# expect: in: [0, 1, 2, 3]
# ending: finished
# exit: 0
