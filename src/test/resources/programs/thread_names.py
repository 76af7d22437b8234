import threading
from functools import partial
from threading import Thread


def child():
    pass


class Worker(Thread):
    def run(self):
        pass


print(Thread(target=child).name)
print(Worker().name)
print(Thread(target=partial(child)).name)
t = Thread(target=child, name="mine")
t.name = t.name + "!"
print(t, t.ident, t.daemon)
print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
print(Thread().name)

# expect: Thread-1 (child)
# expect: Thread-2
# expect: Thread-3
# expect: <Thread(mine!, initial)> None False
# expect: MainThread True
# expect: Thread-4
# ending: finished
# exit: 0
# python: 3.10
