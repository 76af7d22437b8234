# A future: a place for a result that is not there yet, with callbacks and with errors that travel.
import threading


class Future:
    def __init__(self):
        self._done = threading.Condition()
        self._outcome = None
        self._callbacks = []

    def _finish(self, kind, value):
        with self._done:
            if self._outcome:
                raise RuntimeError("already done")
            self._outcome = (kind, value)
            self._done.notify_all()
            callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback(self)

    def result(self, timeout=None):
        with self._done:
            if not self._done.wait_for(lambda: self._outcome, timeout):
                raise TimeoutError("no result yet")
        kind, value = self._outcome
        if kind == "error":
            raise value
        return value

    def then(self, callback):
        with self._done:
            if not self._outcome:
                self._callbacks.append(callback)
                return
        callback(self)


def run_in_thread(function, *args):
    future = Future()

    def call():
        try:
            future._finish("value", function(*args))
        except Exception as error:
            future._finish("error", error)

    threading.Thread(target=call).start()
    return future


said = threading.Event()
power = run_in_thread(pow, 2, 10)
print(power.result())
power.then(lambda f: (print("then", f.result()), said.set()))
said.wait()
try:
    run_in_thread(int, "x").result()
except ValueError as error:
    print(error)
try:
    Future().result(timeout=0.01)
except TimeoutError as error:
    print(error)

# expect: 1024
# expect: then 1024
# expect: invalid literal for int() with base 10: 'x'
# expect: no result yet
# ending: finished
# exit: 0
