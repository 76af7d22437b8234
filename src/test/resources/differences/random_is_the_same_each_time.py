# Without a seed `random` gives the same numbers in each run; with a seed, those of CPython.
import random

print(random.random() == 0.7668470510758915)
random.seed(1)
print(random.random())

# model: True
# model: 0.13436424411240122
# cpython: False
# cpython: 0.13436424411240122
