# A handler holds its lock while it writes, and its emit() wants the account; the teller holds that and logs.
import logging
import threading

account = threading.Lock()
in_emit = threading.Event()
has_account = threading.Event()


class Audit(logging.Handler):
    def emit(self, record):
        in_emit.set()
        has_account.wait()
        with account:
            print("never said")


log = logging.getLogger("bank")
log.addHandler(Audit())


def clerk():
    log.warning("clerk")


def teller():
    with account:
        in_emit.wait()
        has_account.set()
        log.warning("teller")


threads = [threading.Thread(target=clerk), threading.Thread(target=teller)]
print("begin")
for t in threads:
    t.start()
for t in threads:
    t.join()

# expect: begin
# ending: stuck
