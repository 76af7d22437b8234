# A thread that imports a module does nothing that others notice.
# outcome: finished "3\n"
import threading


def works():
    import bisect

    print(bisect.bisect([1, 2, 3], 3))


t = threading.Thread(target=works)
t.start()
t.join()
