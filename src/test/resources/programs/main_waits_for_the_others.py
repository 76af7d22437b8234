import threading
import time


def grandchild():
    time.sleep(0.02)
    print("grandchild")


def child():
    time.sleep(0.02)
    print("child")
    threading.Thread(target=grandchild).start()


threading.Thread(target=child).start()
print("main")

# expect: main
# expect: child
# expect: grandchild
# ending: finished
# exit: 0
# timing: ideal
