# Readers and writers, readers first: the first reader locks the writers out, the last one lets them in.
import threading


class ReadersFirst:
    def __init__(self):
        self.readers = 0
        self.counting = threading.Lock()
        self.resource = threading.Lock()

    def read(self, action):
        with self.counting:
            self.readers += 1
            if self.readers == 1:
                self.resource.acquire()
        try:
            action()
        finally:
            with self.counting:
                self.readers -= 1
                if self.readers == 0:
                    self.resource.release()

    def write(self, action):
        with self.resource:
            action()


guard = ReadersFirst()
together = threading.Barrier(3)
pair = [0, 0]
torn = []


def look():
    # Three readers meet inside: readers do not lock each other out.
    together.wait()
    if pair[0] != pair[1]:
        torn.append(list(pair))


def change():
    pair[0] += 1
    pair[1] += 1


threads = [threading.Thread(target=guard.read, args=(look,)) for _ in range(3)]
threads += [threading.Thread(target=guard.write, args=(change,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(pair, torn, guard.readers)

# expect: [3, 3] [] 0
# ending: finished
# exit: 0
