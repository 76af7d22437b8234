import logging
import sys
import threading

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(threadName)s:%(message)s", stream=sys.stdout)
logging.debug("not shown")
logging.info("hello %s", "there")
log = logging.getLogger("worker")


def work():
    log.warning("at %d percent", 50)
    try:
        1 // 0
    except ZeroDivisionError:
        log.error("failed")


thread = threading.Thread(target=work, name="W1")
thread.start()
thread.join()
log.setLevel("ERROR")
log.info("not shown")
print(log.isEnabledFor(logging.ERROR), logging.getLevelName(30), logging.getLogger("worker") is log)

# expect: INFO:MainThread:hello there
# expect: WARNING:W1:at 50 percent
# expect: ERROR:W1:failed
# expect: True WARNING True
# ending: finished
# exit: 0
