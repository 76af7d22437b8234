# Both take a first: no circle.
# outcome: finished "first\nsecond\n"
# outcome: finished "second\nfirst\n"
# mishaps: none
import threading

a = threading.Lock()
b = threading.Lock()


def first():
    with a:
        with b:
            print("first")


def second():
    with a:
        with b:
            print("second")


threading.Thread(target=first, name="A").start()
threading.Thread(target=second, name="B").start()
