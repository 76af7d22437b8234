# Each may take its first lock before the other takes its second. Else one has both, and then the other.
# outcome: finished "first\nsecond\n"
# outcome: finished "second\nfirst\n"
# outcome: stuck lock_cycle
# circle: 2
# mishaps: none
import threading

a = threading.Lock()
b = threading.Lock()


def first():
    with a:
        with b:
            print("first")


def second():
    with b:
        with a:
            print("second")


threading.Thread(target=first, name="A").start()
threading.Thread(target=second, name="B").start()
