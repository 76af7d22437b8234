# With ideal time the event is set before the second is over.
# options: --timing ideal
# outcome: finished "True\n"
import threading

event = threading.Event()


def wait():
    print(event.wait(1))


threading.Thread(target=wait).start()
event.set()
