# With ideal time two seconds are longer than one.
# options: --timing ideal
# outcome: finished "True\n"
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
