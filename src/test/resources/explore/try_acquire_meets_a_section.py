# The try may come while the other one is inside. A lock that nobody releases after a lucky try blocks nobody here.
# outcome: finished "False\n"
# outcome: finished "True\n"
import threading

gate = threading.Lock()
seen = []


def peeks():
    got = gate.acquire(False)
    seen.append(got)
    if got:
        gate.release()


def passes():
    with gate:
        pass


one = threading.Thread(target=peeks)
two = threading.Thread(target=passes)
one.start()
two.start()
one.join()
two.join()
print(seen[0])
