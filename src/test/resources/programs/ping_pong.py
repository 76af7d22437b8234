# Two threads that take turns by two semaphores, each opening the other's gate.
import threading

ping_may = threading.Semaphore(1)
pong_may = threading.Semaphore(0)


def play(word, mine, other):
    for i in range(3):
        with_ball = mine.acquire()
        print(word, i, with_ball)
        other.release()


ping = threading.Thread(target=play, args=("ping", ping_may, pong_may))
pong = threading.Thread(target=play, args=("pong", pong_may, ping_may))
pong.start()
ping.start()

# expect: ping 0 True
# expect: pong 0 True
# expect: ping 1 True
# expect: pong 1 True
# expect: ping 2 True
# expect: pong 2 True
# ending: finished
# exit: 0
