# There is no keyboard. (CPython is run without one here too, and words it otherwise.)
try:
    input()
except EOFError as error:
    print(str(error).split(":")[0])

# model: there is no keyboard here
# cpython: EOF when reading a line
