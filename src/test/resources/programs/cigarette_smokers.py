# Cigarette smokers: an agent lays two of three things on the table; who has the third takes them.
import threading

THINGS = ("tobacco", "paper", "matches")
table = set()
changed = threading.Condition()
smoked = {thing: 0 for thing in THINGS}
closed = False


def smoker(own):
    needs = set(THINGS) - {own}
    while True:
        with changed:
            changed.wait_for(lambda: table == needs or closed)
            if closed:
                return
            table.clear()
            smoked[own] += 1
            changed.notify_all()


def agent():
    global closed
    for i in range(6):
        with changed:
            changed.wait_for(lambda: not table)
            table.update(set(THINGS) - {THINGS[i % 3]})
            changed.notify_all()
    with changed:
        changed.wait_for(lambda: not table)
        closed = True
        changed.notify_all()


threads = [threading.Thread(target=smoker, args=(thing,)) for thing in THINGS]
threads.append(threading.Thread(target=agent))
for t in threads:
    t.start()
for t in threads:
    t.join()
print(smoked)

# expect: {'tobacco': 2, 'paper': 2, 'matches': 2}
# ending: finished
# exit: 0
