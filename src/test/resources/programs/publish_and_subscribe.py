# Publish and subscribe: each subscriber has a queue of its own, so a slow one does not hold up the others.
import queue
import threading
from collections import defaultdict


class Broker:
    def __init__(self):
        self._lock = threading.Lock()
        self._queues = defaultdict(list)

    def subscribe(self, topic):
        inbox = queue.Queue()
        with self._lock:
            self._queues[topic].append(inbox)
        return inbox

    def publish(self, topic, message):
        with self._lock:
            inboxes = list(self._queues[topic])
        for inbox in inboxes:
            inbox.put(message)
        return len(inboxes)


broker = Broker()
notes = {}


def subscriber(name, inbox):
    notes[name] = list(iter(inbox.get, "end"))


threads = []
for name, topic in (("Ann", "news"), ("Bob", "news"), ("Cid", "sport")):
    threads.append(threading.Thread(target=subscriber, args=(name, broker.subscribe(topic))))
for t in threads:
    t.start()
print(broker.publish("news", "rain"), broker.publish("sport", "1:0"), broker.publish("art", "new blue"))
for topic in ("news", "sport"):
    broker.publish(topic, "end")
for t in threads:
    t.join()
print(sorted(notes.items()))

# expect: 2 1 0
# expect: [('Ann', ['rain']), ('Bob', ['rain']), ('Cid', ['1:0'])]
# ending: finished
# exit: 0
