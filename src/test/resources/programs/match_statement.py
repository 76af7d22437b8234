import threading
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Command:
    __match_args__ = ("name", "arguments")
    STOP = "stop"

    def __init__(self, name, *arguments):
        self.name = name
        self.arguments = arguments


def kind(value):
    match value:
        case None | True | False as single:
            return f"single {single}"
        case 0 | 1:
            return "small"
        case -1:
            return "minus one"
        case 2.5:
            return "two and a half"
        case "yes" "!" | "no":
            return "word"
        case Command.STOP:
            return "stop word"
        case []:
            return "nothing"
        case [only]:
            return f"one {only}"
        case ["add", int(a) | float(a), int(b)]:
            return f"add {a + b}"
        case [first, *_, last] if first == last:
            return f"framed by {first}"
        case [first, second, *rest]:
            return f"{first} {second} and {rest}"
        case {"op": "move", "to": [x, y]}:
            return f"move to {x},{y}"
        case {"op": name, **others}:
            return f"op {name} with {others}"
        case {}:
            return "mapping"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=height):
            return f"on the axis at {height}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Command("go", (where, *_)):
            return f"go {where}"
        case Command(name=name):
            return f"command {name}"
        case str(text):
            return f"text {text}"
        case (int() | float()) as number:
            return f"number {number}"
        case _:
            return f"other {type(value).__name__}"


for value in (
    None, True, False, 0, 1, 1.0, -1, 2.5, "yes!", "no", "stop", [], (), [7], ["add", 1, 2], ["add", 1.5, 2],
    ["add", "a", 2], (1, 2, 3, 1), (1, 2, 3, 4), [1, 2], {"op": "move", "to": (3, 4)}, {"op": "x", "a": 1, "b": 2}, {},
    {1: 2}, Point(0, 0), Point(0, 5), Point(2, 2), Point(1, 2), Command("go", "home"), Command("go"), "abc", 17, 1.25,
    {1, 2}, range(3), object(),
):
    print(kind(value))

# A name is bound only by a pattern that fits as a whole, also if the guard then says no.
match (1, 2):
    case (a, 3):
        print("never")
    case (b, 2) if b > 5:
        print("never")
    case (c, d):
        print(c, d, b, "a" in globals())

for wrong in (int, Point):
    try:
        match 3 if wrong is int else Point(1, 2):
            case wrong(1, 2, 3):
                print("never")
    except TypeError as error:
        print(error)

# They are names like any other elsewhere.
match = {"case": 1}
case = match["case"]
print(match, case)
match[case] = 2
match: dict = match
print(match)


class Shape:
    match (4, 5):
        case (width, height):
            area = width * height


print(Shape.area, sorted(name for name in vars(Shape) if not name.startswith("_")))


def loop(items):
    for item in items:
        match item:
            case "skip":
                continue
            case "end":
                break
            case _:
                pass
        yield item
    else:
        yield "all"


print(list(loop(["a", "skip", "b"])), list(loop(["a", "end", "b"])))


def closure():
    match [1, 2]:
        case [one, two]:
            return lambda: one + two


print(closure()())

box = []
lock = threading.Lock()


def worker(message):
    match message:
        case {"put": item}:
            with lock:
                box.append(item)
        case ["put", *items]:
            with lock:
                box.extend(items)


threads = [threading.Thread(target=worker, args=(m,)) for m in ({"put": 1}, ["put", 2, 3])]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(box))

# expect: single None
# expect: single True
# expect: single False
# expect: small
# expect: small
# expect: small
# expect: minus one
# expect: two and a half
# expect: word
# expect: word
# expect: stop word
# expect: nothing
# expect: nothing
# expect: one 7
# expect: add 3
# expect: add 3.5
# expect: add a and [2]
# expect: framed by 1
# expect: 1 2 and [3, 4]
# expect: 1 2 and []
# expect: move to 3,4
# expect: op x with {'a': 1, 'b': 2}
# expect: mapping
# expect: mapping
# expect: origin
# expect: on the axis at 5
# expect: diagonal 2
# expect: point
# expect: go home
# expect: command go
# expect: text abc
# expect: number 17
# expect: number 1.25
# expect: other set
# expect: 0 1 and [2]
# expect: other object
# expect: 1 2 1 False
# expect: int() accepts 1 positional sub-pattern (3 given)
# expect: Point() accepts 2 positional sub-patterns (3 given)
# expect: {'case': 1} 1
# expect: {'case': 1, 1: 2}
# expect: 20 ['area', 'height', 'width']
# expect: ['a', 'b', 'all'] ['a']
# expect: 3
# expect: [1, 2, 3]
# ending: finished
# exit: 0
# python: 3.10
