# The turn is given away before it is said who wants in: both may come in, and an addition be lost.
# outcome: finished "1\n"
# outcome: finished "2\n"
# endless
import threading

want = [False, False]
turn = 0
n = 0


def work(me):
    global turn, n
    other = 1 - me
    for _ in range(1):
        turn = other
        want[me] = True
        while want[other] and turn == other:
            pass
        n += 1
        want[me] = False


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
