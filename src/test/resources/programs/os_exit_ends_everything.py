import os
import threading

forever = threading.Event()


def child():
    try:
        print("going", flush=True)
        os._exit(7)
    finally:
        print("never")


threading.Thread(target=child).start()
forever.wait()
print("never")

# expect: going
# ending: exit
# exit: 7
