# What is not written in Python blocks and sleeps as a thread's target and when it is called with a star, too.
# expect: True True False
# expect: True False
# expect: hi-1
# expect: 1
# expect: 2
# expect: got it
# ending: finished
# timing: ideal
import threading, time
lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.acquire)
t.start()
s = threading.Thread(target=time.sleep, args=(1.5,))
s.start()
u = threading.Thread(target=lock.acquire, kwargs={"timeout": 0.5}); u.start(); u.join()
print(t.is_alive(), s.is_alive(), u.is_alive())
f = lock.release
f(*())
t.join()
start = time.monotonic()
s.join()
print(lock.locked(), t.is_alive())
args = (0.25,)
time.sleep(*args)
threading.Thread(target=print, args=("hi", 1), kwargs={"sep": "-"}).start()
list(map(time.sleep, [0.1, 0.1]))
list(map(print, [1, 2]))
threading.Timer(0.1, lock.release).start()
with lock:
    print("got it")
