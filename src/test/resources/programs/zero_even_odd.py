# Three threads print 0 1 0 2 0 3: one the zeros, one the odd numbers, one the even ones.
import threading

N = 5
zero_may = threading.Semaphore(1)
may = {1: threading.Semaphore(0), 0: threading.Semaphore(0)}
said = []


def zero():
    for n in range(1, N + 1):
        zero_may.acquire()
        said.append(0)
        may[n % 2].release()


def numbers(parity):
    for n in range(1 if parity else 2, N + 1, 2):
        may[parity].acquire()
        said.append(n)
        zero_may.release()


threads = [threading.Thread(target=numbers, args=(parity,)) for parity in (0, 1)]
threads.append(threading.Thread(target=zero))
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*said)

# expect: 0 1 0 2 0 3 0 4 0 5
# ending: finished
# exit: 0
