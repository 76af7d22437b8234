# Values that are made when first asked for. One needs another, so the lock must let its owner in again.
import threading


class Config:
    def __init__(self):
        self._lock = threading.RLock()
        self._values = {}
        self.made = []

    def get(self, name):
        with self._lock:
            if name not in self._values:
                self._values[name] = getattr(self, "_make_" + name)()
                self.made.append(name)
            return self._values[name]

    def _make_home(self):
        return "/home/me"

    def _make_cache(self):
        return self.get("home") + "/cache"

    def _make_log(self):
        return self.get("cache") + "/log"


config = Config()
start = threading.Barrier(3)
seen = {}


def ask(name):
    start.wait()
    seen[name] = config.get(name)


threads = [threading.Thread(target=ask, args=(name,)) for name in ("log", "cache", "home")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(config.made, seen["log"])

# expect: ['home', 'cache', 'log'] /home/me/cache/log
# ending: finished
# exit: 0
