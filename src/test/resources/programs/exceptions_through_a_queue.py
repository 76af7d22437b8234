# An exception does not leave its thread: a queue carries it to the main thread, which raises it there.
import queue
import threading

results = queue.Queue()


def work(n):
    try:
        results.put((n, 100 // n, None))
    except Exception as error:
        results.put((n, None, error))


for n in (5, 0, 2):
    threading.Thread(target=work, args=(n,)).start()
failures = []
for n, value, error in sorted((results.get() for _ in range(3)), key=lambda r: r[0]):
    try:
        if error is not None:
            raise RuntimeError(f"task {n} failed") from error
        print(n, value)
    except RuntimeError as failure:
        failures.append(failure)
for failure in failures:
    print(failure, "because of", type(failure.__cause__).__name__)

# expect: 2 50
# expect: 5 20
# expect: task 0 failed because of ZeroDivisionError
# ending: finished
# exit: 0
