# A wait with a timeout ends a little after its time, so that a loop over what is left comes to an end.
# outcome: finished "gave up\n"
# outcome: finished "set\n"
import threading
import time

event = threading.Event()


def wait():
    end = time.monotonic() + 1
    while not event.is_set():
        left = end - time.monotonic()
        if left < 0:
            print("gave up")
            return
        event.wait(left)
    print("set")


t = threading.Thread(target=wait)
t.start()
time.sleep(2)
event.set()
t.join()
