import threading

go = threading.Event()
lock = threading.Lock()
seen = []


def child(n):
    go.wait()
    with lock:
        seen.append(n)


threads = [threading.Thread(target=child, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
print(go.is_set(), seen)
go.set()
for t in threads:
    t.join()
print(go.is_set(), sorted(seen))
go.clear()
print(go.wait(0.02))

# expect: False []
# expect: True [0, 1, 2]
# expect: False
# ending: finished
# exit: 0
