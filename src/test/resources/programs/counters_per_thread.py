# Counting in threading.local needs no lock; the parts are put together once, under a lock, at each thread's end.
import threading


class Counter(threading.local):
    def __init__(self):
        self.value = 0


mine = Counter()
lock = threading.Lock()
total = 0


def count(times):
    global total
    for _ in range(times):
        mine.value += 1
    with lock:
        total += mine.value


threads = [threading.Thread(target=count, args=(n,)) for n in (3, 4, 5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, mine.value)

# expect: 12 0
# ending: finished
# exit: 0
