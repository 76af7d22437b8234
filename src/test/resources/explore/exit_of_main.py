# sys.exit in the main thread gives the status; the other thread goes on to its end.
# outcome: finished "child\n"
# outcome: exit 3 "child\n"
# mishaps: race flag
import sys
import threading

flag = False


def child():
    global flag
    flag = True
    print("child")


threading.Thread(target=child).start()
if flag:
    sys.exit(3)
