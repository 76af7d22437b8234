from queue import Empty, Full, Queue

q = Queue(1)
try:
    q.get_nowait()
except Empty:
    print("empty")
q.put("a")
try:
    q.put_nowait("b")
except Full:
    print("full")
try:
    q.put("b", timeout=0.02)
except Full:
    print("still full")
print(q.qsize(), q.full(), q.get(), q.qsize())
try:
    q.get(timeout=-1)
except ValueError as error:
    print(error)
q.task_done()
try:
    q.task_done()
except ValueError as error:
    print(error)

# expect: empty
# expect: full
# expect: still full
# expect: 1 True a 0
# expect: 'timeout' must be a non-negative number
# expect: task_done() called too many times
# ending: finished
# exit: 0
