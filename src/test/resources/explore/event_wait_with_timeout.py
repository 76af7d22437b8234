# The timeout may end before the event is set, or after.
# outcome: finished "True\n"
# outcome: finished "False\n"
import threading

event = threading.Event()


def wait():
    print(event.wait(1))


threading.Thread(target=wait).start()
event.set()
