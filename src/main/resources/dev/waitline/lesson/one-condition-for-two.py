import threading

cond = threading.Condition()
shelf = []


def baker():
    with cond:
        while shelf:
            cond.wait()
        shelf.append("loaf")
        cond.notify()


def buyer():
    with cond:
        while not shelf:
            cond.wait()
        shelf.pop()
        print("a loaf is sold")
        cond.notify()


for work in [buyer, buyer, baker, baker]:
    threading.Thread(target=work, name=work.__name__).start()
