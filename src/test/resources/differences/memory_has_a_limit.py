# A value that is too large is a MemoryError, and so is too much altogether.
try:
    text = "x" * 20_000_001
    print("made")
except MemoryError as error:
    print(error)

# model: this program may not have more than 20000000 items in one value
# cpython: made
