# Who asks first gets the first.
# outcome: finished "1 a\n2 b\n"
# outcome: finished "2 b\n1 a\n"
# outcome: finished "2 a\n1 b\n"
# outcome: finished "1 b\n2 a\n"
import threading

numbers = iter([1, 2])


def take(word):
    print(next(numbers), word)


threading.Thread(target=take, args=("a",)).start()
threading.Thread(target=take, args=("b",)).start()
