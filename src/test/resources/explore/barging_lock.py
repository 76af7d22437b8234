# Who releases a lock may take it again before the one that waits for it.
# outcome: finished "main again\nchild\n"
# outcome: finished "child\nmain again\n"
# mishaps: none
import threading

lock = threading.Lock()


def child():
    with lock:
        print("child")


lock.acquire()
threading.Thread(target=child).start()
lock.release()
with lock:
    print("main again")
