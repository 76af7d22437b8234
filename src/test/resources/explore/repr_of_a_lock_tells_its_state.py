# A text that says whether a lock is held looks at it as locked() does.
# outcome: finished "locked\n"
# outcome: finished "unlocked\n"
import threading

door = threading.Lock()


def closes():
    with door:
        pass


t = threading.Thread(target=closes)
t.start()
print(repr(door).split()[0][1:])
t.join()
