# __repr__ of a dataclass is written in Python: another thread comes between two fields.
# outcome: finished "Point(x=0, y=0)\n"
# outcome: finished "Point(x=0, y=1)\n"
# outcome: finished "Point(x=1, y=0)\n"
# outcome: finished "Point(x=1, y=1)\n"
import threading
from dataclasses import dataclass


@dataclass
class Point:
    x: int = 0
    y: int = 0


point = Point()


def moves():
    point.x = 1
    point.y = 1


t = threading.Thread(target=moves)
t.start()
print(point)
t.join()
