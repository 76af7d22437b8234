# An object's attributes are those of its __dict__.
# outcome: finished "0\n"
# outcome: finished "1\n"
import threading

class Box:
    pass


box = Box()
box.n = 0


def read():
    print(box.__dict__["n"])


def write():
    box.n = 1


threading.Thread(target=read).start()
threading.Thread(target=write).start()
