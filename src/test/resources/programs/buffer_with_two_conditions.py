# A bounded buffer with two conditions on one lock: each side wakes one of the other.
import threading
from collections import deque


class Buffer:
    def __init__(self, size):
        self.items = deque()
        self.size = size
        lock = threading.Lock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)

    def put(self, item):
        with self.not_full:
            self.not_full.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            self.not_empty.wait_for(lambda: self.items)
            item = self.items.popleft()
            self.not_full.notify()
            return item


buffer = Buffer(1)


def produce():
    for letter in "buffer":
        buffer.put(letter)
    buffer.put(None)


def consume():
    text = ""
    while True:
        letter = buffer.get()
        if letter is None:
            break
        text += letter
    print(text)


threading.Thread(target=produce).start()
consume()

# expect: buffer
# ending: finished
# exit: 0
