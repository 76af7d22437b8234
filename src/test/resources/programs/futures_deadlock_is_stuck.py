from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


def outer():
    print("outer")
    # The only worker is this one: nobody is left to do the inner work.
    return pool.submit(int, "5").result()


print(pool.submit(outer).result())

# expect: outer
# ending: stuck
