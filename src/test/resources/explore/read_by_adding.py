# An operator reads its operands.
# outcome: finished "[1, 0]\n"
# outcome: finished "[1, 2, 0]\n"
import threading

items = [1]


def read():
    print(items + [0])


def write():
    items.append(2)


threading.Thread(target=read).start()
threading.Thread(target=write).start()
