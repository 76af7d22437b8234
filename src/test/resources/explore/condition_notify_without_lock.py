# With an RLock inside, a Condition knows who holds it.
# outcome: finished ! "RuntimeError: cannot notify on un-acquired lock"
# mishaps: without_lock
import threading

cond = threading.Condition()
threading.Thread(target=cond.notify).start()
