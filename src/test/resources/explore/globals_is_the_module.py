# What is put into globals() is a global, and the other way round.
# outcome: finished "1 2\n"
# outcome: finished "2 2\n"
import threading

level = 1


def raises():
    globals()["level"] = 2


t = threading.Thread(target=raises)
t.start()
before = level
t.join()
print(before, level)
