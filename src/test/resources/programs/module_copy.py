import copy
import threading


class Node:
    def __init__(self, items):
        self.items = items
        self.me = self


node = Node([1, [2]])
shallow = copy.copy(node)
deep = copy.deepcopy(node)
node.items[1].append(3)
print(shallow.items, deep.items, deep.me is deep, shallow.me is node)
print(copy.deepcopy({"k": (1, [2])}), copy.copy([1, 2]), copy.deepcopy("text"))
try:
    copy.deepcopy(threading.Lock())
except TypeError as error:
    print(error)

# expect: [1, [2, 3]] [1, [2]] True True
# expect: {'k': (1, [2])} [1, 2] text
# expect: cannot pickle '_thread.lock' object
# ending: finished
# exit: 0
