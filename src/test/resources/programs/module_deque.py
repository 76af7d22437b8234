from collections import deque

last = deque([1, 2, 3], maxlen=3)
last.append(4)
print(last, last.maxlen)
last.rotate(1)
last.appendleft(0)
print(last, last[0], last[-1], last.index(4), last.count(9))
both = deque("ab") + deque("c")
both.extendleft("xy")
both.insert(1, "i")
both.reverse()
print(both, both.copy() == both, deque("a") * 3, "i" in both, list(reversed(both)))
for action in (deque().popleft, lambda: deque([1]).remove(5), lambda: deque([1])[3], lambda: deque(maxlen=-1)):
    try:
        action()
    except (IndexError, ValueError) as error:
        print(error)
try:
    for item in both:
        both.append(item)
except RuntimeError as error:
    print(error)

# python: 3.10
# expect: deque([2, 3, 4], maxlen=3) 3
# expect: deque([0, 4, 2], maxlen=3) 0 2 1 0
# expect: deque(['c', 'b', 'a', 'x', 'i', 'y']) True deque(['a', 'a', 'a']) True ['y', 'i', 'x', 'a', 'b', 'c']
# expect: pop from an empty deque
# expect: 5 is not in deque
# expect: deque index out of range
# expect: maxlen must be non-negative
# expect: deque mutated during iteration
# ending: finished
# exit: 0
