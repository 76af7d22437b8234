# Who waits when it is set gets through even if it is cleared at once; who comes later waits for ever.
# outcome: finished "go\n"
# outcome: stuck nobody_notifies
import threading

event = threading.Event()


def wait():
    event.wait()
    print("go")


threading.Thread(target=wait).start()
event.set()
event.clear()
