# start() returns before the first instruction of the new thread, however little that has to do.
# outcome: finished "False\n"
# outcome: finished "True\n"
import threading


def nothing():
    pass


t = threading.Thread(target=nothing)
t.start()
print(t.is_alive())
t.join()
