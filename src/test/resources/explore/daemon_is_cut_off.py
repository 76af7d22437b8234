# The program ends with its main thread, wherever the daemon is.
# outcome: finished
# outcome: finished "1\n"
# outcome: finished "1\n2\n"
# mishaps: none
import threading


def count():
    print(1)
    print(2)


threading.Thread(target=count, daemon=True).start()
