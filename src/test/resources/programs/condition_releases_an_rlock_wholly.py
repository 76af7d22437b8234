import threading

condition = threading.Condition()
order = []


def child():
    with condition:
        order.append("child")
        condition.notify()


with condition:
    with condition:
        t = threading.Thread(target=child)
        t.start()
        condition.wait()
        order.append("main")
t.join()
print(order)

# expect: ['child', 'main']
# ending: finished
# exit: 0
