# Comparing two lists reads both.
# outcome: finished "False\n"
# outcome: finished "True\n"
import threading

items = []


def read():
    print(items == [1])


def write():
    items.append(1)


threading.Thread(target=read).start()
threading.Thread(target=write).start()
