# Who sees the flag sees what was written before it. Never 0. So the flag orders the two accesses to data; nothing orders
# those to the flag.
# outcome: finished "42\n"
# outcome: finished "not yet\n"
# mishaps: race flag
import threading

data = 0
flag = False


def write():
    global data, flag
    data = 42
    flag = True


def read():
    if flag:
        print(data)
    else:
        print("not yet")


threading.Thread(target=write).start()
threading.Thread(target=read).start()
