# iter(function, sentinel): a StopIteration that the function raises is the end, another exception is not.
def stops():
    raise StopIteration


print(list(iter(stops, 10)))
rest = iter([1, 2, 3, 2].pop, 3)
print(next(rest), next(rest, "end"), next(rest, "end"))
calls = [0]


def fails_once():
    calls[0] += 1
    if calls[0] == 2:
        raise ValueError("two")
    return calls[0]


numbers = iter(fails_once, 5)
print(next(numbers))
try:
    next(numbers)
except ValueError as e:
    print(e)
print(list(numbers), iter(numbers) is numbers)
try:
    iter(5, 1)
except TypeError:
    print("not callable")

# expect: []
# expect: 2 end end
# expect: 1
# expect: two
# expect: [3, 4] True
# expect: not callable
# ending: finished
# exit: 0
