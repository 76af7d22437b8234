# One condition for both sides and notify() in place of notify_all(): the only notify may wake the wrong side. Here two
# consumers wait, the producer's notify wakes one, and that one's notify wakes the other consumer, not the producer.
import threading

changed = threading.Condition()
items = []
waiting = 0


def put(item):
    with changed:
        while items:
            changed.wait()
        items.append(item)
        changed.notify()


def get():
    global waiting
    with changed:
        while not items:
            waiting += 1
            changed.wait()
        items.pop()
        print("got one")
        changed.notify()


for _ in range(2):
    threading.Thread(target=get).start()
while True:
    with changed:
        if waiting == 2:
            items.append("first")
            changed.notify()
            # In the queue: the other consumer, and behind it, from now on, the producer.
            while items:
                changed.wait()
            break
put("second")

# expect: got one
# ending: stuck
