from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(pow, 2, n) for n in range(4)]
    print([future.result() for future in futures])
    print(list(pool.map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])))
    print(sorted(future.result() for future in as_completed(futures)))
    failed = pool.submit(lambda: 1 // 0)
    print(repr(failed.exception()))
    try:
        failed.result()
    except ZeroDivisionError as error:
        print(error)
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)

# expect: [1, 2, 4, 8]
# expect: [4, 10, 18]
# expect: [1, 2, 4, 8]
# expect: ZeroDivisionError('integer division or modulo by zero')
# expect: integer division or modulo by zero
# expect: cannot schedule new futures after shutdown
# ending: finished
# exit: 0
