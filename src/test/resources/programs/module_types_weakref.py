import types
import weakref


class Thing:
    pass


space = types.SimpleNamespace(a=1)
space.b = [2]
print(space, space == types.SimpleNamespace(a=1, b=[2]), isinstance(len, types.BuiltinFunctionType))
thing = Thing()
print(weakref.ref(thing)() is thing)

# expect: namespace(a=1, b=[2]) True True
# expect: True
# ending: finished
# exit: 0
