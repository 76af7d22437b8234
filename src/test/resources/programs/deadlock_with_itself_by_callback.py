# A callback that is called under a Lock and needs it again waits for itself. An RLock would let it in; better is to
# call it when the lock is free, as the second class does.
import threading


class Model:
    def __init__(self):
        self.lock = threading.Lock()
        self.value = 0
        self.listeners = []

    def get(self):
        with self.lock:
            return self.value


class CallsOutside(Model):
    def set(self, value):
        with self.lock:
            self.value = value
            listeners = list(self.listeners)
        for listener in listeners:
            listener()


class CallsInside(Model):
    def set(self, value):
        with self.lock:
            self.value = value
            for listener in self.listeners:
                listener()


for kind in (CallsOutside, CallsInside):
    model = kind()
    model.listeners.append(lambda: print("value", model.get()))
    print(kind.__name__)
    model.set(5)

# expect: CallsOutside
# expect: value 5
# expect: CallsInside
# ending: stuck
