import threading
import time

condition = threading.Condition(threading.Lock())
woken = 0


def child():
    global woken
    with condition:
        condition.wait()
        woken += 1


threads = [threading.Thread(target=child) for _ in range(4)]
for t in threads:
    t.start()
while True:
    with condition:
        if len(condition._waiters) == 4:
            break
    time.sleep(0.01)
with condition:
    condition.notify(3)
    print("left in the queue:", len(condition._waiters))
    condition.notify_all()
    print("left in the queue:", len(condition._waiters))
for t in threads:
    t.join()
print(woken)

# expect: left in the queue: 1
# expect: left in the queue: 0
# expect: 4
# ending: finished
# exit: 0
