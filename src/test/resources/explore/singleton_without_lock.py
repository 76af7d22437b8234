# Both may find nothing there, and each makes one.
# outcome: finished "made\n"
# outcome: finished "made\nmade\n"
import threading

the_one = None


def get():
    global the_one
    if the_one is None:
        print("made")
        the_one = object()


threads = [threading.Thread(target=get) for _ in range(2)]
for t in threads:
    t.start()
