# outcome: error "RuntimeError: cannot wait on un-acquired lock"
# mishaps: without_lock
import threading

threading.Condition().wait()
