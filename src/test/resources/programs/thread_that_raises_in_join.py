# A Thread whose join() raises what its run() raised, and else gives its result.
import threading


class Task(threading.Thread):
    def __init__(self, function, *args):
        super().__init__()
        self.function = function
        self.arguments = args
        self.result = self.error = None

    def run(self):
        try:
            self.result = self.function(*self.arguments)
        except BaseException as error:
            self.error = error

    def join(self, timeout=None):
        super().join(timeout)
        if self.error is not None:
            raise self.error
        return self.result


good, bad = Task(int, "7"), Task(int, "seven")
good.start()
bad.start()
print(good.join())
try:
    bad.join()
except ValueError as error:
    print("caught:", error)

# expect: 7
# expect: caught: invalid literal for int() with base 10: 'seven'
# ending: finished
# exit: 0
