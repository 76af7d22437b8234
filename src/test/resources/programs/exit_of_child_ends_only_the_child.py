import sys
import threading


def child():
    print("child")
    sys.exit(5)
    print("never")


t = threading.Thread(target=child)
t.start()
t.join()
print("main goes on", t.is_alive())

# expect: child
# expect: main goes on False
# ending: finished
# exit: 0
