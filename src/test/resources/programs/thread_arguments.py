import threading

results = {}


def add(name, *numbers, scale=1):
    results[name] = sum(numbers) * scale


t = threading.Thread(target=add, args=("a", 1, 2, 3), kwargs={"scale": 10})
t.start()
t.join()
print(results)

# expect: {'a': 60}
# ending: finished
# exit: 0
