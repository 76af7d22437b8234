# At most as many inside as there are permits, and as few as one. Never 3.
# outcome: finished "1\n"
# outcome: finished "2\n"
# mishaps: none
import threading

permits = threading.Semaphore(2)
lock = threading.Lock()
inside = peak = 0


def work():
    global inside, peak
    with permits:
        with lock:
            inside += 1
            peak = max(peak, inside)
        with lock:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(peak)
