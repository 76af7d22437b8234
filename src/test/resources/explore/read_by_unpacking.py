# So does a star.
# outcome: finished "1\n"
# outcome: finished "1 2\n"
import threading

items = [1]


def read():
    print(*items)


def write():
    items.append(2)


threading.Thread(target=read).start()
threading.Thread(target=write).start()
