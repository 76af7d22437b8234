# A class pattern reads all its attributes at once, as CPython's one instruction does; from one case to the next others may come.
import threading


class Pair:
    __match_args__ = ("x", "y")

    def __init__(self):
        self.x = 0
        self.y = 0


pair = Pair()


def change():
    pair.x = 1
    pair.y = 1


def look():
    match pair:
        case Pair(0, 1):
            print("odd")
        case Pair(1, 0):
            print("half")
        case Pair(x, y):
            print(x, y)


threads = [threading.Thread(target=change), threading.Thread(target=look)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

# outcome: finished "0 0\n"
# outcome: finished "half\n"
# outcome: finished "1 0\n"
# outcome: finished "1 1\n"
# python: 3.10
