# Set is set: it does not matter who comes first.
# outcome: finished "set\ngo\n"
# mishaps: none
import threading

event = threading.Event()


def wait():
    event.wait()
    print("go")


threading.Thread(target=wait).start()
print("set")
event.set()
