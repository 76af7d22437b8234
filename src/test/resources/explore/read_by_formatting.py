# So is what an f-string holds.
# outcome: finished "[]\n"
# outcome: finished "[1]\n"
import threading

items = []


def read():
    print(f"{items}")


def write():
    items.append(1)


threading.Thread(target=read).start()
threading.Thread(target=write).start()
