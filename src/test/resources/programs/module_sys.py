import sys

print(sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize == 2**63 - 1, len(sys.argv))
sys.stdout.write("written\n")
sys.stdout.flush()
print("to stderr", file=sys.stderr)
print("to stdout", file=sys.stdout, flush=True)
sys.setrecursionlimit(1500)
print(sys.getrecursionlimit(), sys.exc_info())
try:
    1 // 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])

# expect: True 3 True 1
# expect: written
# expect: to stdout
# expect: 1500 (None, None, None)
# expect: ZeroDivisionError integer division or modulo by zero
# ending: finished
# exit: 0
