import threading

cond = threading.Condition()


def waiter():
    with cond:
        print("waiter: I wait for the word")
        cond.wait()
        print("waiter: on I go")


def caller():
    with cond:
        print("caller: go!")
        cond.notify()


threading.Thread(target=waiter, name="waiter").start()
threading.Thread(target=caller, name="caller").start()
