# sys.exit in a child ends that child alone.
# outcome: finished "main\n"
# mishaps: none
import sys
import threading

t = threading.Thread(target=sys.exit, args=(3,))
t.start()
t.join()
print("main")
