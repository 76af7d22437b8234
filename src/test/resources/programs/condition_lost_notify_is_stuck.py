import threading

condition = threading.Condition()


def child():
    with condition:
        condition.wait()
        print("never")


with condition:
    condition.notify()
print("nobody was waiting")
t = threading.Thread(target=child)
t.start()

# expect: nobody was waiting
# ending: stuck
