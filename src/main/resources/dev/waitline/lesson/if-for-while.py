import threading

cond = threading.Condition()
apples = []


def eater(name):
    with cond:
        if not apples:
            cond.wait()
        apples.pop()
        print("an apple for", name)


for name in ["A", "B"]:
    threading.Thread(target=eater, args=(name,), name=name).start()

for _ in range(2):
    with cond:
        apples.append("apple")
        cond.notify()
