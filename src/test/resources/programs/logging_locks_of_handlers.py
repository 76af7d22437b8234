import logging
import sys

handler = logging.StreamHandler(sys.stdout)
print(handler.lock is not None)
handler.acquire()
try:
    handler.flush()
finally:
    handler.release()


class Failing(logging.Handler):
    def emit(self, record):
        raise ValueError(record.getMessage())


log = logging.getLogger("locks")
log.propagate = False
log.addHandler(handler)
log.warning("one")
failing = Failing()
log.addHandler(failing)
for _ in range(2):
    try:
        log.warning("two")
    except ValueError as error:
        # The lock was given back.
        print("failed:", error)
print(logging.NullHandler().lock)
try:
    failing.release()
except RuntimeError as error:
    print(error)

# expect: True
# expect: one
# expect: two
# expect: failed: two
# expect: two
# expect: failed: two
# expect: None
# expect: cannot release un-acquired lock
# ending: finished
# exit: 0
