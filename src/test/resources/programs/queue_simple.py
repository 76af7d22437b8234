import queue
import threading

items = queue.SimpleQueue()


def produce():
    for number in range(3):
        items.put(number)


threading.Thread(target=produce).start()
print([items.get() for _ in range(3)], items.empty(), items.qsize())
try:
    items.get_nowait()
except queue.Empty:
    print("empty")
try:
    items.get(timeout=-1)
except ValueError as error:
    print(error)

# expect: [0, 1, 2] True 0
# expect: empty
# expect: 'timeout' must be a non-negative number
# ending: finished
# exit: 0
