import atexit
import threading
import time


def late():
    time.sleep(0.02)
    print("thread")


atexit.register(print, "first come")
atexit.register(print, "last come", "first served")
threading.Thread(target=late).start()
print("main")

# expect: main
# expect: thread
# expect: last come first served
# expect: first come
# timing: ideal
# ending: finished
# exit: 0
