import threading

# Reading a value and writing it back are two steps, and others may come between.
count = 0


def add():
    global count
    seen = count
    count = seen + 1


threads = [threading.Thread(target=add, name=name) for name in ["A", "B"]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("count is", count)
