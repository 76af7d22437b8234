import threading

forks = [threading.Lock() for _ in range(4)]


def philosopher(left, right):
    left.acquire()
    right.acquire()
    right.release()
    left.release()


for i in range(4):
    threading.Thread(target=philosopher, args=(forks[i], forks[(i + 1) % 4])).start()
