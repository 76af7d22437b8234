# Who leads: non-blocking acquire lets exactly one thread win, and the others know at once that they have lost.
import threading

crown = threading.Lock()
leaders = []
followers = []


def run_for_office(name):
    if crown.acquire(blocking=False):
        leaders.append(name)
    else:
        followers.append(name)


threads = [threading.Thread(target=run_for_office, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(leaders), len(followers), crown.locked())

# expect: 1 4 True
# ending: finished
# exit: 0
