# Large ints are turned into text without the limit of 4300 digits that newer CPythons have.
try:
    print(len(str(10**5000)))
except ValueError:
    print("refused")

# model: 5001
# cpython: refused
