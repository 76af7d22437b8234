# A sleep may end at any moment: nothing orders the two.
# outcome: finished "True\n"
# outcome: finished "False\n"
# mishaps: race flag
import threading
import time

flag = False


def child():
    global flag
    time.sleep(1)
    flag = True


threading.Thread(target=child).start()
time.sleep(2)
print(flag)
