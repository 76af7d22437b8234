import os
import sys
import threading


def soft():
    print("soft: sys.exit ends me alone", flush=True)
    sys.exit(1)


def hard():
    print("hard: os._exit ends us all", flush=True)
    os._exit(2)


thread = threading.Thread(target=soft, name="soft")
thread.start()
thread.join()
print("main: still here", flush=True)

thread = threading.Thread(target=hard, name="hard")
thread.start()
thread.join()
print("main: nobody will ever read this")
