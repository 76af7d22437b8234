# Twin of the notes' wait_for example: two of four pass at once, the other two look again at each notify_all
# and never find it true.
import threading
import time
from functools import partial

looks = [0, 0, 0, 0]


def allowed(index):
    looks[index] += 1
    return index < 2


def guest(table, index):
    with table:
        table.wait_for(predicate=partial(allowed, index))
        print("guest", index, "is let in")


if __name__ == "__main__":
    table = threading.Condition()
    for index in range(4):
        threading.Thread(target=guest, args=(table, index)).start()
        time.sleep(0.1)
    for _ in range(2):
        with table:
            print(looks)
            table.notify_all()
        time.sleep(0.1)
    print(looks)

# expect: guest 0 is let in
# expect: guest 1 is let in
# expect: [1, 1, 1, 1]
# expect: [1, 1, 2, 2]
# expect: [1, 1, 3, 3]
# ending: stuck
# timing: ideal
