# A thread may start another when the main thread has come to its end. (CPython 3.12 alone forbids it.)
import threading


def grandchild():
    print("grandchild")


def child():
    threading.main_thread().join()
    print("child")
    threading.Thread(target=grandchild).start()


threading.Thread(target=child).start()
print("main")

# expect: main
# expect: child
# expect: grandchild
# ending: finished
# exit: 0
# python: 3.13
