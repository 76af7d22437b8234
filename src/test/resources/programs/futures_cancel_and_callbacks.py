import threading
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor

gate = threading.Event()
pool = ThreadPoolExecutor(1)
first = pool.submit(gate.wait)
second = pool.submit(print, "never")
print(second.cancel(), second.cancelled(), second.done())
gate.set()
print(first.result())
pool.shutdown()
try:
    second.result()
except CancelledError as error:
    print(repr(error))
future = Future()
future.add_done_callback(lambda f: print("callback", f.result()))
future.set_result(7)
try:
    future.set_result(8)
except InvalidStateError:
    print("twice")

# expect: True True True
# expect: True
# expect: CancelledError()
# expect: callback 7
# expect: twice
# ending: finished
# exit: 0
