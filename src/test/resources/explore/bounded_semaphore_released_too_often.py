# The second release comes too often unless the acquire came before it; the acquire never blocks for ever.
# outcome: finished "ok\n"
# outcome: error "ValueError: Semaphore released too many times"
import threading

permits = threading.BoundedSemaphore(1)


def take():
    permits.acquire()


t = threading.Thread(target=take)
t.start()
permits.release()
t.join()
print("ok")
