# __iter__ and __next__, iteration by __getitem__, and the builtins that go through things.
class Down:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left + 1


class Squares:
    def __len__(self):
        return 4

    def __getitem__(self, index):
        if index >= 4:
            raise IndexError
        return index * index


print(list(Down(3)), sum(Down(4)), [*Down(2)], 2 in Down(3), dict(zip(Down(2), "ab")), ",".join(map(str, Down(3))))
print(list(Squares()), 9 in Squares(), list(reversed(Squares())), max(Squares()), bool(Squares()))
a, b = Down(2)
print(a, b, list(enumerate("ab", 1)), list(zip([1, 2], "ab", (True, False))), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a"])), any([]), all([]), next(iter([]), "none"), sorted("hello", key=ord, reverse=True))
numbers = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(numbers), 0)), list(numbers))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)

# expect: [3, 2, 1] 10 [2, 1] True {2: 'a', 1: 'b'} 3,2,1
# expect: [0, 1, 4, 9] True [9, 4, 1, 0] 9 True
# expect: 2 1 [(1, 'a'), (2, 'b')] [(1, 'a', True), (2, 'b', False)] [8, 9]
# expect: [1, 'a'] False True none ['o', 'l', 'l', 'h', 'e']
# expect: [1, 2, 3] [4]
# expect: zip() argument 2 is shorter than argument 1
# ending: finished
# exit: 0
# python: 3.10
