# vars(obj) is the object's own dict, not a copy; several objects may share one.
class Plain:
    pass


class Shared:
    _state = {}

    def __init__(self):
        self.__dict__ = self._state


plain = Plain()
seen = plain.__dict__
plain.x = 1
seen["y"] = 2
print(seen, plain.y, seen is vars(plain))
del plain.x
seen.update(z=3)
print(vars(plain), hasattr(plain, "x"), plain.z)
one, other = Shared(), Shared()
one.name = "both"
print(other.name, one is other, Shared._state)

# expect: {'x': 1, 'y': 2} 2 True
# expect: {'y': 2, 'z': 3} False 3
# expect: both False {'name': 'both'}
# ending: finished
# exit: 0
