# Counter.update adds one to what it finds, as a whole.
# outcome: finished "2\n"
import collections
import threading

votes = collections.Counter()


def votes_yes():
    votes.update(["yes"])


threads = [threading.Thread(target=votes_yes) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(votes["yes"])
