import threading
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait

gate = threading.Event()


def fail():
    raise ValueError("failed")


with ThreadPoolExecutor(2) as pool:
    slow = pool.submit(gate.wait)
    quick = pool.submit(int, "5")
    done, not_done = wait([slow, quick], return_when=FIRST_COMPLETED)
    print(done == {quick}, not_done == {slow})
    broken = pool.submit(fail)
    result = wait([slow, broken], return_when=FIRST_EXCEPTION)
    print(result.done == {broken}, type(broken.exception()).__name__)
    gate.set()
    print(len(wait([slow, quick, broken], return_when=ALL_COMPLETED).done))

# expect: True True
# expect: True ValueError
# expect: 3
# ending: finished
# exit: 0
