# A pipeline of stages, each a thread around a generator, joined by queues.
import queue
import threading

END = object()


def received(inbox):
    while True:
        item = inbox.get()
        if item is END:
            return
        yield item


def stage(generator, inbox):
    outbox = queue.Queue(maxsize=2)

    def run():
        for item in generator(received(inbox)):
            outbox.put(item)
        outbox.put(END)

    threading.Thread(target=run, name=generator.__name__).start()
    return outbox


def words(lines):
    for line in lines:
        yield from line.split()


def long_ones(items):
    return (item for item in items if len(item) > 3)


def numbered(items):
    for n, item in enumerate(items, 1):
        yield f"{n}.{item}"


source = queue.Queue()
for line in ("the quick brown fox", "jumps over the dog"):
    source.put(line)
source.put(END)
result = source
for generator in (words, long_ones, numbered):
    result = stage(generator, result)
print(list(received(result)))

# expect: ['1.quick', '2.brown', '3.jumps', '4.over']
# ending: finished
# exit: 0
