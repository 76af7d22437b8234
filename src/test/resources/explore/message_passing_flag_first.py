# The flag is set too early: the reader may see it and still find the old value.
# outcome: finished "42\n"
# outcome: finished "0\n"
# outcome: finished "not yet\n"
# mishaps: race data, race flag
import threading

data = 0
flag = False


def write():
    global data, flag
    flag = True
    data = 42


def read():
    if flag:
        print(data)
    else:
        print("not yet")


threading.Thread(target=write).start()
threading.Thread(target=read).start()
