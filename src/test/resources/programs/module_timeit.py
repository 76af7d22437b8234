import timeit

calls = []
taken = timeit.timeit(lambda: calls.append(1), number=5)
print(len(calls), taken >= 0)
timer = timeit.Timer(stmt=lambda: calls.append(2), setup=calls.clear, timer=timeit.default_timer)
print(len(timer.repeat(repeat=3, number=4)), calls)
print(len(timeit.repeat(lambda: None, repeat=2, number=1)), timeit.timeit(number=2) >= 0)
try:
    timeit.timeit(3)
except ValueError as error:
    print(error)

# expect: 5 True
# expect: 3 [2, 2, 2, 2]
# expect: 2 True
# expect: stmt is neither a string nor callable
# ending: finished
# exit: 0
