# A builtin that goes through two lists reads both at once.
# outcome: finished "0\n"
# outcome: finished "1\n"
# outcome: finished "2\n"
import threading

left = []
right = []


def fills():
    left.append("a")
    right.append("b")


t = threading.Thread(target=fills)
t.start()
size = sum(map(len, (left, right)))
print(size)
t.join()
