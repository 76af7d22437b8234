import threading

data = threading.local()
data.value = "main"
seen = []


def child():
    seen.append(hasattr(data, "value"))
    data.value = "child"
    seen.append(data.value)


t = threading.Thread(target=child)
t.start()
t.join()
print(seen, data.value)

# expect: [False, 'child'] main
# ending: finished
# exit: 0
