# A singleton made when first needed: the look without the lock is for speed, the look under it for truth.
import threading


class Settings:
    _instance = None
    _lock = threading.Lock()
    made = 0

    @classmethod
    def instance(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls.made += 1
                    cls._instance = cls()
        return cls._instance


start = threading.Barrier(5)
seen = []


def ask():
    start.wait()
    seen.append(Settings.instance())


threads = [threading.Thread(target=ask) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Settings.made, len({id(s) for s in seen}), seen[0] is Settings.instance())

# expect: 1 1 True
# ending: finished
# exit: 0
