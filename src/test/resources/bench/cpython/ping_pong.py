import threading
import time

cond = threading.Condition()
turn = 0


def play(me):
    global turn
    for _ in range(10000):
        with cond:
            while turn != me:
                cond.wait()
            turn = 1 - me
            cond.notify()


players = [threading.Thread(target=play, args=(me,)) for me in range(2)]
begin = time.perf_counter()
for player in players:
    player.start()
for player in players:
    player.join()
print(time.perf_counter() - begin)
