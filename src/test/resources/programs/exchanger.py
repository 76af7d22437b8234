# An exchanger: two threads meet, and each leaves with what the other brought.
import threading


class Exchanger:
    def __init__(self):
        self.slots = [None, None]
        self.meeting = threading.Barrier(2)

    def exchange(self, item):
        mine = self.meeting.wait()
        self.slots[mine] = item
        self.meeting.wait()
        return self.slots[1 - mine]


exchanger = Exchanger()
got = {}


def trade(name, item):
    got[name] = exchanger.exchange(item)


threads = [threading.Thread(target=trade, args=pair) for pair in (("Ann", "apple"), ("Bob", "bread"))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got.items()))

# expect: [('Ann', 'bread'), ('Bob', 'apple')]
# ending: finished
# exit: 0
