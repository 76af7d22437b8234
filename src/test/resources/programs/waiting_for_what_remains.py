# Waiting again and again for what is left until a deadline comes to an end, however short the rest is.
import queue
import threading
import time

event = threading.Event()
deadline = time.time() + 0.3
while (rest := deadline - time.time()) > 0:
    event.wait(rest)
print("over")

tasks = queue.Queue(maxsize=2)
tasks.put(1)
tasks.put(2)
try:
    tasks.put(3, timeout=0.1)
except queue.Full:
    print("full")
print(tasks.get(), tasks.get())
try:
    tasks.get(timeout=0.05)
except queue.Empty:
    print("empty")

# expect: over
# expect: full
# expect: 1 2
# expect: empty
# ending: finished
# exit: 0
