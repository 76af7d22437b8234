# The text of a tuple shows what its lists hold at that moment.
# outcome: finished "([], [])\n"
# outcome: finished "([1], [])\n"
# outcome: finished "([1], [2])\n"
import threading

left = []
right = []


def fills():
    left.append(1)
    right.append(2)


t = threading.Thread(target=fills)
t.start()
text = f"{(left, right)}"
print(text)
t.join()
