# An attribute may be read and written by name.
# outcome: finished "0\n"
# outcome: finished "1\n"
import threading

class Box:
    pass


box = Box()
box.n = 0


def read():
    print(getattr(box, "n"))


def write():
    setattr(box, "n", 1)


threading.Thread(target=read).start()
threading.Thread(target=write).start()
