# The main thread looks until the flag is set. A schedule that never lets the other thread move goes on for ever.
# outcome: finished "seen\n"
# endless
# mishaps: race flag
import threading

flag = False


def child():
    global flag
    flag = True


threading.Thread(target=child).start()
while not flag:
    pass
print("seen")
