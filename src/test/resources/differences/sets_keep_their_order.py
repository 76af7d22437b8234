# Sets of strings keep the order of insertion; in CPython it is another one in each run. (Small ints: as in CPython.)
words = [str(n) for n in range(30)]
print(list(set(words)) == words, {3, 1, 2})

# model: True {1, 2, 3}
# cpython: False {1, 2, 3}
