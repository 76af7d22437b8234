# A countdown that ends the program with a status: sys.exit in the main thread, after the others are done.
import sys
import threading

fuse = threading.Event()
lit = threading.Event()


def rocket():
    fuse.wait()
    print("lift-off")
    lit.set()


threading.Thread(target=rocket).start()
try:
    for n in range(3, 0, -1):
        print(n)
    fuse.set()
    lit.wait()
    sys.exit(7)
finally:
    print("goodbye")

# expect: 3
# expect: 2
# expect: 1
# expect: lift-off
# expect: goodbye
# ending: exit
# exit: 7
