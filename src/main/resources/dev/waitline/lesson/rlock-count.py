import threading

# An RLock knows its owner, and counts how often the owner has taken it.
lock = threading.RLock()


def inner():
    with lock:
        print("nester: taken twice")


def outer():
    with lock:
        print("nester: taken once")
        inner()
        print("nester: still mine")


def other():
    with lock:
        print("other: my turn")


threading.Thread(target=outer, name="nester").start()
threading.Thread(target=other, name="other").start()
