# A Semaphore(1) is a mutex that anyone may release, and a Semaphore(0) a signal that is not lost.
import threading

mutex = threading.Semaphore()
signal = threading.Semaphore(0)
total = 0


def add(amount):
    global total
    with mutex:
        total += amount
    signal.release()


for amount in (1, 10, 100):
    threading.Thread(target=add, args=(amount,)).start()
for _ in range(3):
    signal.acquire()
print(total, mutex._value, signal._value)

# expect: 111 1 0
# ending: finished
# exit: 0
