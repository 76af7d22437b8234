from queue import LifoQueue, PriorityQueue, SimpleQueue

words = ["pear", "apple", "fig", "kiwi", "date", "fig"]
for kind in (SimpleQueue, LifoQueue, PriorityQueue):
    q = kind()
    for word in words:
        q.put(word)
    print(kind.__name__, [q.get() for _ in words])

# expect: SimpleQueue ['pear', 'apple', 'fig', 'kiwi', 'date', 'fig']
# expect: LifoQueue ['fig', 'date', 'kiwi', 'fig', 'apple', 'pear']
# expect: PriorityQueue ['apple', 'date', 'fig', 'fig', 'kiwi', 'pear']
# ending: finished
# exit: 0
