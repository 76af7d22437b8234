# Whatever has __index__ can stand for an int.
class Place:
    def __init__(self, at):
        self.at = at

    def __index__(self):
        return self.at


two = Place(2)
letters = list("abcdef")
print(letters[two], letters[two:], letters[:two], "xyz"[two], (1, 2, 3)[Place(-1)], range(9)[two])
print("ab" * two, [0] * two, list(range(two)), chr(Place(65)), hex(two), int(two), float(two))
letters[two] = "C"
del letters[Place(0)]
letters.insert(two, "!")
print(letters, letters.pop(two), round(1.2345, two))
try:
    letters["1"]
except TypeError as error:
    print(error)

# expect: c ['c', 'd', 'e', 'f'] ['a', 'b'] z 3 2
# expect: abab [0, 0] [0, 1] A 0x2 2 2.0
# expect: ['b', 'C', 'd', 'e', 'f'] ! 1.23
# expect: list indices must be integers or slices, not str
# ending: finished
# exit: 0
