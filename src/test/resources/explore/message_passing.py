# Who sees the flag sees what was written before it. Never 0.
# outcome: finished "42\n"
# outcome: finished "not yet\n"
# Whoever reads data comes after the write, since it has seen the flag; it is the flag that nothing orders.
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
