import random
import threading

# The module's numbers come from one stream: who draws when depends on the schedule, the numbers drawn do not.
random.seed(1)
drawn = []
lock = threading.Lock()


def draw():
    for _ in range(3):
        with lock:
            drawn.append(random.randrange(1000))


threads = [threading.Thread(target=draw) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(drawn)

# expect: [137, 582, 867, 821, 782, 64]
# ending: finished
# exit: 0
