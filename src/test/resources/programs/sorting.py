import threading


class Word:
    def __init__(self, text):
        self.text = text

    def __lt__(self, other):
        print(self.text, "<", other.text)
        return self.text < other.text


print([word.text for word in sorted([Word("b"), Word("a")])])
print(sorted([3, 1.5, True, float("inf"), 10**30, -0.0, 0]), sorted(["b", "a", "\U0001f600", "\uffff"])[:3])
print(sorted([(1, "a"), (0, "b"), (1, "c"), (0, "d")], key=lambda p: p[0], reverse=True))
for wrong in ([1, "a"], [None, 0], [(1, None), (1, 2)]):
    try:
        print(sorted(wrong))
    except TypeError as e:
        print(e)
items = [3, 1, 2]
items.sort(key=lambda x: print(items) or x)
print(items)
try:
    items.sort(key=lambda x: items.append(x) or x)
except ValueError as e:
    print(e, items)


def shown():
    print(sorted(range(5), key=lambda x: -x))


thread = threading.Thread(target=shown)
thread.start()
thread.join()

# expect: a < b
# expect: ['a', 'b']
# expect: [-0.0, 0, True, 1.5, 3, 1000000000000000000000000000000, inf] ['a', 'b', '\uffff']
# expect: [(1, 'a'), (1, 'c'), (0, 'b'), (0, 'd')]
# expect: '<' not supported between instances of 'str' and 'int'
# expect: '<' not supported between instances of 'int' and 'NoneType'
# expect: '<' not supported between instances of 'int' and 'NoneType'
# expect: []
# expect: []
# expect: []
# expect: [1, 2, 3]
# expect: list modified during sort [1, 2, 3]
# expect: [4, 3, 2, 1, 0]
# ending: finished
# exit: 0
