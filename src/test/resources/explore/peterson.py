# Mutual exclusion by reading and writing alone: no addition is lost. A thread that spins while the other never moves
# does so for ever.
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
        want[me] = True
        turn = other
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
