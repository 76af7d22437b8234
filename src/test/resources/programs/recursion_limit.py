# The limit that a program sets is the one that holds.
import sys


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


sys.setrecursionlimit(200)
print(150 < depth(0) < 200)
try:
    down(500)
except RecursionError as error:
    print(str(error)[:32])
sys.setrecursionlimit(5000)
print(down(3000))

# expect: True
# expect: maximum recursion depth exceeded
# expect: 3000
# ending: finished
# exit: 0
