# A plain Lock has no owner; the Condition can only ask whether anybody holds it. While the main thread does, the
# thread's notify without the lock goes unnoticed.
# outcome: finished
# outcome: finished ! "RuntimeError: cannot notify on un-acquired lock"
import threading

cond = threading.Condition(threading.Lock())


def notify():
    cond.notify()


threading.Thread(target=notify).start()
with cond:
    pass
