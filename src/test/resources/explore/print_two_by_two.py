# Each thread's lines stay in order: 4! / (2! 2!) ways to shuffle them, each by one schedule.
# outcome: finished "a1\na2\nb1\nb2\n"
# outcome: finished "a1\nb1\na2\nb2\n"
# outcome: finished "a1\nb1\nb2\na2\n"
# outcome: finished "b1\na1\na2\nb2\n"
# outcome: finished "b1\na1\nb2\na2\n"
# outcome: finished "b1\nb2\na1\na2\n"
# schedules: 6
# mishaps: none
import threading


def say(word):
    print(word + "1")
    print(word + "2")


threading.Thread(target=say, args=("a",)).start()
threading.Thread(target=say, args=("b",)).start()
