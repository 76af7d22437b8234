# ThreadPoolExecutor: futures in a dict tell which answer belongs to which question, errors included.
from concurrent.futures import ThreadPoolExecutor, as_completed


def invert(x):
    return 1 / x


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = {pool.submit(invert, x): x for x in (4, 0, 2)}
    answers = {}
    for future in as_completed(futures):
        try:
            answers[futures[future]] = future.result()
        except ZeroDivisionError as error:
            answers[futures[future]] = str(error)
for x in sorted(answers):
    print(x, answers[x])

# expect: 0 division by zero
# expect: 2 0.5
# expect: 4 0.25
# ending: finished
# exit: 0
