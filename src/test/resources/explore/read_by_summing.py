# A builtin that goes through a list reads it.
# outcome: finished "1\n"
# outcome: finished "2\n"
import threading

items = [1]


def read():
    print(sum(items))


def write():
    items.append(1)


threading.Thread(target=read).start()
threading.Thread(target=write).start()
