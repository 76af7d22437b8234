# So does sorted.
# outcome: finished "[2]\n"
# outcome: finished "[1, 2]\n"
import threading

items = [2]


def read():
    print(sorted(items))


def write():
    items.append(1)


threading.Thread(target=read).start()
threading.Thread(target=write).start()
