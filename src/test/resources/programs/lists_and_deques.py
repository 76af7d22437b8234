# The methods of list, tuple and deque.
from collections import deque

l = [3, 1, 2]
l.extend("ab")
l.insert(0, "z")
l.insert(-1, "y")
print(l, l.pop(), l.pop(0), l.index(1), l.count(1))
l.remove("y")
l.reverse()
l = [n for n in l if isinstance(n, int)]
l.sort(reverse=True)
print(l, sorted(l), l * 2, [0] * 3, l + [9], l == [3, 2, 1], [1, 2] < [1, 3], 2 in l)
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows, [[0] * 2 for _ in range(2)])
l.append(l)
print(l)
t = (1, 2, 3, 2)
print(t.count(2), t.index(3), t + (4,), (1,), (), t < (1, 3), sorted([(2, "b"), (1, "z"), (2, "a")]))
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
q.rotate(1)
print(q, q[0], q[-1], len(q), q.pop(), q.popleft(), 3 in q)
q.extendleft([7, 8])
q.remove(2)
print(q, list(reversed(q)), deque("ab") == deque("ab"))
for wrong in (lambda: [].pop(), lambda: [1].remove(2), lambda: [1][5], lambda: deque().pop(), lambda: (1,)[3]):
    try:
        wrong()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)

# expect: [3, 1, 2, 'a', 'y'] b z 1 1
# expect: [3, 2, 1] [1, 2, 3] [3, 2, 1, 3, 2, 1] [0, 0, 0] [3, 2, 1, 9] True True True
# expect: [[1, 0], [1, 0]] [[0, 0], [0, 0]]
# expect: [3, 2, 1, [...]]
# expect: 2 2 (1, 2, 3, 2, 4) (1,) () True [(1, 'z'), (2, 'a'), (2, 'b')]
# expect: deque([0, 2], maxlen=4) 4 3 4 3 4 False
# expect: deque([8, 7, 0], maxlen=4) [0, 7, 8] True
# expect: IndexError pop from empty list
# expect: ValueError list.remove(x): x not in list
# expect: IndexError list index out of range
# expect: IndexError pop from an empty deque
# expect: IndexError tuple index out of range
# ending: finished
# exit: 0
