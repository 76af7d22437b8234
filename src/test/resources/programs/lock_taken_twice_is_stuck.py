import threading

lock = threading.Lock()
lock.acquire()
print("once")
lock.acquire()
print("twice")

# expect: once
# ending: stuck
