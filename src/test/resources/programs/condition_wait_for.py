import threading

condition = threading.Condition()
level = 0
asked = threading.Event()


def at_least(n):
    asked.set()
    return level >= n


def child():
    with condition:
        print("waited:", condition.wait_for(lambda: at_least(2)))


t = threading.Thread(target=child)
t.start()
asked.wait()
for _ in range(2):
    with condition:
        level += 1
        condition.notify_all()
t.join()
with condition:
    print(condition.wait_for(lambda: at_least(3), timeout=0.05))

# expect: waited: True
# expect: False
# ending: finished
# exit: 0
