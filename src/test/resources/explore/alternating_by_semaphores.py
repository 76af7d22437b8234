# Ping and pong give each other the turn.
# outcome: finished "ping\npong\nping\npong\n"
# mishaps: none
import threading

ping_may = threading.Semaphore(1)
pong_may = threading.Semaphore(0)


def play(word, mine, others):
    for _ in range(2):
        mine.acquire()
        print(word)
        others.release()


threading.Thread(target=play, args=("ping", ping_may, pong_may)).start()
threading.Thread(target=play, args=("pong", pong_may, ping_may)).start()
