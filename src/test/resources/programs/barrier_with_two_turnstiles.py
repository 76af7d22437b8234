# The same with semaphores: two turnstiles, so that a fast thread cannot lap the others.
import threading

N = 3
count = 0
mutex = threading.Semaphore(1)
first = threading.Semaphore(0)
second = threading.Semaphore(0)
rounds = []


def meet():
    global count
    with mutex:
        count += 1
        if count == N:
            for _ in range(N):
                first.release()
    first.acquire()
    with mutex:
        count -= 1
        if count == 0:
            for _ in range(N):
                second.release()
    second.acquire()


def worker():
    for i in range(2):
        rounds.append(i)
        meet()


threads = [threading.Thread(target=worker) for _ in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(rounds, count)

# expect: [0, 0, 0, 1, 1, 1] 0
# ending: finished
# exit: 0
