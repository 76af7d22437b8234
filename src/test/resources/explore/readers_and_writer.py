# The first reader locks the room for the writer, the last one opens it, maybe another: x and y are never seen apart.
# outcome: finished "True\nTrue\n"
# mishaps: strangers_release room
import threading

door = threading.Lock()
room = threading.Lock()
readers = 0
x = y = 0


def read():
    global readers
    with door:
        readers += 1
        if readers == 1:
            room.acquire()
    print(x == y)
    with door:
        readers -= 1
        if readers == 0:
            room.release()


def write():
    global x, y
    with room:
        x += 1
        y += 1


for target in (read, write, read):
    threading.Thread(target=target).start()
