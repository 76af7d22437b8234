import _thread
import threading
import time

t = threading.Thread(target=_thread.interrupt_main)
try:
    t.start()
    while True:
        time.sleep(0.01)
except KeyboardInterrupt:
    print("interrupted")
t.join()

# expect: interrupted
# ending: finished
# exit: 0
