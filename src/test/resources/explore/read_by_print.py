# What print is given to print is read when it prints, and not before.
# outcome: finished "[]\n"
# outcome: finished "[1]\n"
import threading

items = []


def read():
    print(items)


def write():
    items.append(1)


threading.Thread(target=read).start()
threading.Thread(target=write).start()
