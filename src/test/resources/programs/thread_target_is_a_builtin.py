import threading
import time

# The arguments are spread over the call: that a thread sleeps or waits for a lock there counts as elsewhere.
lock = threading.Lock()
lock.acquire()
sleeper = threading.Thread(target=time.sleep, args=(0.02,))
taker = threading.Thread(target=lock.acquire)
begin = time.monotonic()
sleeper.start()
taker.start()
sleeper.join()
print(time.monotonic() - begin >= 0.02, taker.is_alive())
lock.release()
taker.join()
print(lock.locked())

# expect: True True
# expect: True
# ending: finished
# exit: 0
# timing: ideal
