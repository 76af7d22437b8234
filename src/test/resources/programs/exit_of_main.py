import sys
import threading


def child():
    print("the child ends first")


try:
    t = threading.Thread(target=child)
    t.start()
    t.join()
    sys.exit(3)
finally:
    print("finally")

# expect: the child ends first
# expect: finally
# ending: exit
# exit: 3
