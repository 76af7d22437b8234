# A flag ends a loop that looks at it; a thread that waits does not look, so it is told by a notify as well.
import threading

changed = threading.Condition()
running = True
work = []
log = []


def loop():
    while True:
        with changed:
            changed.wait_for(lambda: work or not running)
            if not work:
                break
            log.append(work.pop(0))
    log.append("cleaned up")


t = threading.Thread(target=loop)
t.start()
for n in (1, 2, 3):
    with changed:
        work.append(n)
        changed.notify()
with changed:
    running = False
    changed.notify()
t.join()
print(log)

# expect: [1, 2, 3, 'cleaned up']
# ending: finished
# exit: 0
