# A PriorityQueue of dataclasses that compare by priority alone, with a number that keeps equals in order.
import itertools
import queue
import threading
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    number: int
    name: str = field(compare=False)


numbers = itertools.count()
jobs = queue.PriorityQueue()
for name, priority in (("tea", 2), ("fire", 0), ("mail", 2), ("phone", 1)):
    jobs.put(Job(priority, next(numbers), name))


def work():
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            return
        print(job.name, job.priority)


worker = threading.Thread(target=work)
worker.start()
worker.join()

# expect: fire 0
# expect: phone 1
# expect: tea 2
# expect: mail 2
# ending: finished
# exit: 0
