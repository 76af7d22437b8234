import threading

forks = [threading.Lock() for _ in range(3)]


def philosopher(left, right):
    left.acquire()
    right.acquire()
    right.release()
    left.release()


for i in range(3):
    threading.Thread(target=philosopher, args=(forks[i], forks[(i + 1) % 3])).start()
