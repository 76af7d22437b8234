import threading


def child():
    return {}["missing"]


t = threading.Thread(target=child)
t.start()
t.join()
print("main goes on", t.is_alive())

# expect: main goes on False
# ending: finished
# exit: 0
