# An RLock may be taken again by its owner.
# outcome: finished "twice\n"
# mishaps: none
import threading

lock = threading.RLock()


def work():
    with lock:
        with lock:
            print("twice")


threading.Thread(target=work).start()
with lock:
    pass
