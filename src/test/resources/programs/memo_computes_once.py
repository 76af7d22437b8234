# A cache in which each value is computed once: who asks meanwhile waits for it, others go on with other keys.
import threading


class Memo:
    PENDING = object()

    def __init__(self, function):
        self.function = function
        self.values = {}
        self.changed = threading.Condition()

    def __call__(self, key):
        with self.changed:
            while self.values.get(key) is self.PENDING:
                self.changed.wait()
            if key in self.values:
                return self.values[key]
            self.values[key] = self.PENDING
        try:
            value = self.function(key)
        except BaseException:
            with self.changed:
                del self.values[key]
                self.changed.notify_all()
            raise
        with self.changed:
            self.values[key] = value
            self.changed.notify_all()
        return value


calls = []


@Memo
def square(n):
    calls.append(n)
    return n * n


answers = []
threads = [threading.Thread(target=lambda n=n: answers.append(square(n))) for n in (2, 3, 2, 3, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(calls), sorted(answers))

# expect: [2, 3] [4, 4, 4, 9, 9]
# ending: finished
# exit: 0
