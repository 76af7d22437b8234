# Nobody says a second word before both have said the first: two orders of each pair.
# outcome: finished "a1\nb1\na2\nb2\n"
# outcome: finished "a1\nb1\nb2\na2\n"
# outcome: finished "b1\na1\na2\nb2\n"
# outcome: finished "b1\na1\nb2\na2\n"
# mishaps: none
import threading

barrier = threading.Barrier(2)


def phases(word):
    print(word + "1")
    barrier.wait()
    print(word + "2")


threading.Thread(target=phases, args=("a",)).start()
threading.Thread(target=phases, args=("b",)).start()
