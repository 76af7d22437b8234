# A Barrier's action runs once in each phase, while all the others stand still: here it swaps two arrays.
import threading

old = [1, 2, 3, 4]
new = [0] * 4


def swap():
    global old, new
    old, new = new, old


barrier = threading.Barrier(4, action=swap)


def cell(i):
    for _ in range(3):
        new[i] = old[i - 1] + old[i]
        barrier.wait()


threads = [threading.Thread(target=cell, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(old)

# expect: [24, 20, 16, 20]
# ending: finished
# exit: 0
