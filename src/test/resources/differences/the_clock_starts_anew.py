# The clock is the program's own: it starts at 0 on a certain day and moves only while nobody can run.
import time

start = time.monotonic()
for _ in range(1000):
    pass
print(time.monotonic() == start, time.time() < 1_700_000_001)

# model: True True
# cpython: False False
