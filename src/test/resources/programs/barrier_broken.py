import threading

barrier = threading.Barrier(2)
try:
    barrier.wait(timeout=0.02)
except threading.BrokenBarrierError:
    print("nobody came")
print(barrier.broken)
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("broken it stays")
barrier.reset()
print(barrier.broken)

# expect: nobody came
# expect: True
# expect: broken it stays
# expect: False
# ending: finished
# exit: 0
