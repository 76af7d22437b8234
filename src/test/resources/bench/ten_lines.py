import threading
lock = threading.Lock()
total = 0
def work():
    global total
    with lock:
        total += 1
t = threading.Thread(target=work)
t.start(); t.join()
print(total)
