import sys

try:
    input("name? ")
except EOFError as error:
    print(error)
print(repr(sys.stdin.readline()), list(sys.stdin), repr(sys.stdin.read()))

# expect: name? EOF when reading a line
# expect: '' [] ''
# ending: finished
# exit: 0
