# A complex total that two threads change without a lock can lose either part.
# outcome: finished "(1+1j)\n"
# outcome: finished "(1+0j)\n"
# outcome: finished "1j\n"
import threading

total = 0j


def add(step):
    global total
    total += step


threads = [threading.Thread(target=add, args=(step,)) for step in (1, 1j)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
