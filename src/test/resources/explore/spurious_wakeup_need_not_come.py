# A wakeup without a notify may come, and it may never come.
# outcome: finished "woken\n"
# outcome: stuck nobody_notifies
# options: --spurious
import threading

queue = threading.Condition()


def waits():
    with queue:
        queue.wait()
    print("woken")


t = threading.Thread(target=waits)
t.start()
t.join()
