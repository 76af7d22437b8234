# The lock of a cached_property is one for all objects. Two properties that need each other, of different objects even,
# are two locks taken in opposite order.
# outcome: finished
# outcome: stuck lock_cycle
# circle: 2
from functools import cached_property
from threading import Thread


class Node:
    def __init__(self, other=None):
        self.other = other

    @cached_property
    def left(self):
        return self.other.right if self.other else 1

    @cached_property
    def right(self):
        return self.other.left if self.other else 1


one = Node(Node())
two = Node(Node())
threads = [Thread(target=lambda: one.left), Thread(target=lambda: two.right)]
for t in threads:
    t.start()
for t in threads:
    t.join()
