# join() waits until each item has been done.
# outcome: finished "1\nall done\n"
# mishaps: none
import queue
import threading

jobs = queue.Queue()


def work():
    print(jobs.get())
    jobs.task_done()


threading.Thread(target=work).start()
jobs.put(1)
jobs.join()
print("all done")
