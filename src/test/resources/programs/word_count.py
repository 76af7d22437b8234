# Map and reduce: each thread counts the words of one line, and the counts are added up at the end.
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from operator import add

LINES = [
    "a thread waits for a lock",
    "a lock waits for nobody",
    "nobody waits for a thread",
]


def count(line):
    return Counter(line.split())


with ThreadPoolExecutor() as pool:
    total = reduce(add, pool.map(count, LINES))
for word, n in total.most_common(3):
    print(word, n)
print(sum(total.values()), len(total))

# expect: a 4
# expect: waits 3
# expect: for 3
# expect: 16 6
# ending: finished
# exit: 0
