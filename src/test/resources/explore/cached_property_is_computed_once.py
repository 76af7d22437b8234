# Up to Python 3.11 a cached_property has a lock: who comes while another computes it waits, and finds the value.
# outcome: finished "computed\n7 7\n"
from functools import cached_property
from threading import Thread


class Settings:
    @cached_property
    def size(self):
        print("computed")
        return 7


settings = Settings()
seen = []
threads = [Thread(target=lambda: seen.append(settings.size)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*seen)
