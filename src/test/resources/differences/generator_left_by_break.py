# A generator that is left is not closed by itself; close() and contextlib.closing do it on both.
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for n in numbers():
    break
print("after the loop")

# model: after the loop
# cpython: closed
# cpython: after the loop
