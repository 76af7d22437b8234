# The program ends when the last thread does, not when the main thread does.
import threading
import time


def grandchild():
    time.sleep(0.06)
    print("grandchild")


def child():
    threading.Thread(target=grandchild).start()
    time.sleep(0.03)
    print("child")


threading.Thread(target=child).start()
time.sleep(0.01)
print("main")

# expect: main
# expect: child
# expect: grandchild
# ending: finished
# exit: 0
# timing: ideal
