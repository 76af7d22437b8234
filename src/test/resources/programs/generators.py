# send, throw, close, return values, yield from.
def worker():
    total = 0
    try:
        while True:
            try:
                got = yield total
                total += got
            except ValueError as error:
                print("told", error)
    except GeneratorExit:
        print("closed at", total)
        raise


job = worker()
next(job)
print(job.send(2), job.send(3))
print(job.throw(ValueError("off")))
job.close()


def inner():
    first = yield "a"
    second = yield "b"
    return first + second


def outer():
    result = yield from inner()
    print("inner gave", result)
    return result * 2


run = outer()
print(next(run), run.send(1))
try:
    run.send(2)
except StopIteration as stop:
    print(stop.value)


def bad():
    yield 1
    raise StopIteration


try:
    list(bad())
except RuntimeError as error:
    print(error)

print(list(x * y for x in range(3) if x for y in range(3) if y), sum(n for n in (1, 2, 3)))

# expect: 2 5
# expect: told off
# expect: 5
# expect: closed at 5
# expect: a b
# expect: inner gave 3
# expect: 6
# expect: generator raised StopIteration
# expect: [1, 2, 2, 4] 6
# ending: finished
# exit: 0
