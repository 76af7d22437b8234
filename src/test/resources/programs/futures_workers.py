import threading
from concurrent.futures import ThreadPoolExecutor

barrier = threading.Barrier(2)


def meet(_):
    barrier.wait()
    return threading.current_thread().name


with ThreadPoolExecutor(2, thread_name_prefix="w", initializer=lambda: None) as pool:
    print(sorted(pool.map(meet, range(2))))
    print(set(pool.map(meet, range(4))) == {"w_0", "w_1"})
late = ThreadPoolExecutor(1)
late.submit(lambda: print("done before the program ends"))

# expect: ['w_0', 'w_1']
# expect: True
# expect: done before the program ends
# ending: finished
# exit: 0
