# Released by one who does not hold it, a lock is free for the other, or was free already, and then that is an error.
# outcome: finished "held\n"
# outcome: finished "held\nfree before\n"
import threading

key = threading.Lock()
notes = []


def holder():
    key.acquire()
    notes.append("held")
    try:
        key.release()
    except RuntimeError:
        pass


def stranger():
    try:
        key.release()
    except RuntimeError:
        notes.append("free before")


threads = [threading.Thread(target=f) for f in (holder, stranger)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("\n".join(sorted(notes, reverse=True)))
