# os._exit does not wait: it comes before, between or after the thread's lines.
# outcome: exit 0
# outcome: exit 0 "1\n"
# outcome: exit 0 "1\n2\n"
import os
import threading


def count():
    print(1)
    print(2)


threading.Thread(target=count).start()
os._exit(0)
