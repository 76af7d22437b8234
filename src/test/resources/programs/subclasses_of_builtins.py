# Classes derived from list, dict, tuple, str, int and set keep what the builtin type can do.
class Stack(list):
    def push(self, item):
        self.append(item)

    def __len__(self):
        return super().__len__() + 100


class Tally(dict):
    def __missing__(self, key):
        return 0


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


class Name(str):
    def shout(self):
        return self.upper() + "!"


class Level(int):
    def __repr__(self):
        return f"Level({int(self)})"


class Seen(set):
    def add(self, item):
        print("new" if item not in self else "old", item)
        super().add(item)


stack = Stack([1])
stack.push(2)
print(stack, len(stack), stack[-1], isinstance(stack, list))

tally = Tally()
for letter in "abca":
    tally[letter] += 1
print(tally, tally["z"], len(tally))

point = Point(3, 4)
x, y = point
print(point.x, x + y, point == (3, 4), {point: "here"}[(3, 4)])

name = Name("ada")
print(name.shout(), name == "ada", name + "?", f"{name:>5}")
print(Level(2), Level(2) + 3, ["a", "b", "c"][Level(1)], Level(2) < Level(3))

seen = Seen()
seen.add(1)
seen.add(1)
print(seen)

# expect: [1, 2] 102 2 True
# expect: {'a': 2, 'b': 1, 'c': 1} 0 3
# expect: 3 7 True here
# expect: ADA! True ada?   ada
# expect: Level(2) 5 b True
# expect: new 1
# expect: old 1
# expect: Seen({1})
# ending: finished
# exit: 0
