# A join that an interrupt ends leaves the thread as it was: it can be joined again.
import _thread
import threading


def interrupt():
    _thread.interrupt_main()


thread = threading.Thread(target=interrupt)
try:
    thread.start()
    thread.join()
    print("no interrupt")
except KeyboardInterrupt:
    print("interrupted")
thread.join()
print("joined", thread.is_alive())

# expect: interrupted
# expect: joined False
# ending: finished
# exit: 0
