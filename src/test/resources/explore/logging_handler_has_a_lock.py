# A handler holds a lock of its own while it writes. What it writes takes the account's lock; who holds that and logs
# takes the two the other way round.
# outcome: finished "clerk\nteller\n"
# outcome: finished "teller\nclerk\n"
# outcome: stuck lock_cycle
# circle: 2
import logging
import threading

account = threading.RLock()


class Audit(logging.Handler):
    def emit(self, record):
        with account:
            print(record.getMessage())


log = logging.getLogger("bank")
log.addHandler(Audit())


def clerk():
    log.warning("clerk")


def teller():
    with account:
        log.warning("teller")


threads = [threading.Thread(target=clerk), threading.Thread(target=teller)]
for t in threads:
    t.start()
for t in threads:
    t.join()
