# Nothing is collected: __del__ is never called, and a weak reference stays.
import weakref


class Thing:
    def __del__(self):
        print("collected")


thing = Thing()
seen = weakref.ref(thing)
thing = None
print(seen() is None)

# model: False
# cpython: collected
# cpython: True
