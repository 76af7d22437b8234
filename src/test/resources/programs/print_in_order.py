# Three threads, started in the wrong order, speak in the right one: two Events are the links of the chain.
import threading

first_done = threading.Event()
second_done = threading.Event()


def first():
    print("first")
    first_done.set()


def second():
    first_done.wait()
    print("second")
    second_done.set()


def third():
    second_done.wait()
    print("third")


for say in (third, second, first):
    threading.Thread(target=say).start()

# expect: first
# expect: second
# expect: third
# ending: finished
# exit: 0
