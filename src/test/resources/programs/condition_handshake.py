import threading

condition = threading.Condition()
ready = False
result = []


def child():
    with condition:
        while not ready:
            condition.wait()
        result.append("child saw it")


t = threading.Thread(target=child)
t.start()
with condition:
    ready = True
    condition.notify()
t.join()
print(result)

# expect: ['child saw it']
# ending: finished
# exit: 0
