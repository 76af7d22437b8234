# A pipeline of filters: each prime has a thread that lets through only what it does not divide.
import queue
import threading

LAST = 20
primes = []


def sieve(numbers):
    prime = numbers.get()
    if prime is None:
        return
    primes.append(prime)
    rest = queue.Queue(maxsize=1)
    follower = threading.Thread(target=sieve, args=(rest,))
    follower.start()
    for n in iter(numbers.get, None):
        if n % prime:
            rest.put(n)
    rest.put(None)
    follower.join()


source = queue.Queue(maxsize=1)
first = threading.Thread(target=sieve, args=(source,))
first.start()
for n in range(2, LAST + 1):
    source.put(n)
source.put(None)
first.join()
print(primes)

# expect: [2, 3, 5, 7, 11, 13, 17, 19]
# ending: finished
# exit: 0
