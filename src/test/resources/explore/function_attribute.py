# A function can carry a variable, too.
# outcome: finished "0\n"
# outcome: finished "1\n"
import threading


def tell():
    print(tell.calls)


tell.calls = 0
t = threading.Thread(target=tell)
t.start()
tell.calls += 1
t.join()
