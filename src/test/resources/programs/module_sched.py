import sched
import threading
import time

scheduler = sched.scheduler(time.monotonic, time.sleep)
log = []
begin = time.monotonic()
late = scheduler.enter(0.3, 1, log.append, ("late",))
scheduler.enter(0.1, 2, log.append, argument=("second",))
scheduler.enter(0.1, 1, print, kwargs={"sep": "-"}, argument=("a", "b"))
dropped = scheduler.enter(0.2, 1, log.append, ("dropped",))
print(scheduler.empty(), len(scheduler.queue), late.argument, late > dropped)
scheduler.cancel(dropped)
try:
    scheduler.cancel(dropped)
except ValueError:
    print("not there any more")
print(scheduler.run(blocking=False) > 0)
scheduler.run()
print(log, scheduler.empty(), time.monotonic() - begin >= 0.3)


def tick(left):
    log.append(left)
    if left:
        scheduler.enter(0.05, 1, tick, (left - 1,))


scheduler.enterabs(time.monotonic(), 1, tick, (2,))
runner = threading.Thread(target=scheduler.run)
runner.start()
runner.join()
print(log)

# expect: False 4 ('late',) True
# expect: not there any more
# expect: True
# expect: a-b
# expect: ['second', 'late'] True True
# expect: ['second', 'late', 2, 1, 0]
# ending: finished
# exit: 0
# timing: ideal
