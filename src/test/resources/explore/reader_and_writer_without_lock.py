# The reader may look between the two writes, or read x before and y after them.
# outcome: finished "True\n"
# outcome: finished "False\n"
# mishaps: race x, race y
import threading

x = y = 0


def read():
    print(x == y)


def write():
    global x, y
    x = 1
    y = 1


threading.Thread(target=read).start()
threading.Thread(target=write).start()
