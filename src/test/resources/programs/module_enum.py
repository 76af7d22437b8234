from enum import Enum, Flag, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def shout(self):
        return self.name + "!"


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Right(Flag):
    READ = auto()
    WRITE = auto()


print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"], Color.CRIMSON is Color.RED, list(Color), len(Color))
print(Color.RED.shout(), Color.RED == 1, Color.GREEN in Color, Level.LOW < Level.HIGH, Level.HIGH + 1)
print(Right.READ in (Right.READ | Right.WRITE), bool(Right.READ & Right.WRITE), (Right.READ | Right.WRITE).value)
try:
    Color(9)
except ValueError as error:
    print(error)
try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1

except ValueError as error:
    print(error)

# expect: Color.RED <Color.GREEN: 2> Color.GREEN Color.RED True [<Color.RED: 1>, <Color.GREEN: 2>] 2
# expect: RED! False True True 6
# expect: True False 3
# expect: 9 is not a valid Color
# expect: duplicate values found in <enum 'Twice'>: B -> A
# ending: finished
# exit: 0
