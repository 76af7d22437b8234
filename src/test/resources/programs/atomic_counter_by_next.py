# next() of an itertools.count is one operation: threads draw numbers from it without a lock and never the same twice.
import itertools
import threading

numbers = itertools.count(1)
drawn = []


def draw(times):
    for _ in range(times):
        drawn.append(next(numbers))


threads = [threading.Thread(target=draw, args=(4,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(set(drawn)), sorted(drawn) == list(range(1, 13)))

# expect: 12 True
# ending: finished
# exit: 0
