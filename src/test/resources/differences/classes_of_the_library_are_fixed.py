# A class of the library cannot be changed; a module's functions can be replaced, and a class can be derived from.
import threading
import time

time.sleep = lambda seconds: print("replaced")
time.sleep(1)
try:
    threading.Thread.mark = 1
    print("set")
except TypeError as error:
    print(error)

# model: replaced
# model: cannot set 'mark' attribute of immutable type 'Thread'
# cpython: replaced
# cpython: set
