# __getattr__, __setattr__, __delattr__, __getattribute__, __dict__, vars, dir, private names.
class Record:
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        return "made " + name

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delete", name)
        object.__delattr__(self, name)


record = Record()
record.x = 1
print(record.x, record.y, hasattr(record, "none"), getattr(record, "nope", "default"), vars(record))
del record.x
print(record.x)


class Watched:
    def __init__(self):
        self.x = 1

    def __getattribute__(self, name):
        return 99 if name == "magic" else super().__getattribute__(name)


print(Watched().x, Watched().magic)


class Safe:
    def __init__(self):
        self.__code = 5

    def tell(self):
        return self.__code


safe = Safe()
print(safe.tell(), vars(safe), [name for name in dir(safe) if not name.startswith("__")])
try:
    safe.__code
except AttributeError as error:
    print(error)
safe.__dict__["extra"] = 2
print(safe.extra)

# expect: set x
# expect: 1 made y False default {'x': 1}
# expect: delete x
# expect: made x
# expect: 1 99
# expect: 5 {'_Safe__code': 5} ['_Safe__code', 'tell']
# expect: 'Safe' object has no attribute '__code'
# expect: 2
# ending: finished
# exit: 0
