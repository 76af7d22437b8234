import threading

gate = threading.Event()
t = threading.Thread(target=gate.wait, name="waiting")
print(threading.active_count())
t.start()
print(threading.active_count(), sorted(x.name for x in threading.enumerate()))
gate.set()
t.join()
print(threading.active_count(), threading.enumerate() == [threading.main_thread()])

# expect: 1
# expect: 2 ['MainThread', 'waiting']
# expect: 1 True
# ending: finished
# exit: 0
