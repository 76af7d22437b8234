# A release is kept, unlike a notify: it does not matter who comes first.
# outcome: finished "before\nafter\n"
# mishaps: none
import threading

done = threading.Semaphore(0)


def first():
    print("before")
    done.release()


def second():
    done.acquire()
    print("after")


threading.Thread(target=second).start()
threading.Thread(target=first).start()
