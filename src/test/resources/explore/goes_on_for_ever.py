# Nothing ends, nothing is stuck.
# endless
import threading

n = 0


def turn():
    global n
    while True:
        n = 1 - n


threading.Thread(target=turn).start()
