# The thread that __init__ starts may look for what __init__ has not yet written.
# outcome: finished "7\n"
# outcome: finished "nothing yet\n"
import threading


class Counter:
    def __init__(self):
        self.thread = threading.Thread(target=self.look)
        self.thread.start()
        self.start = 7

    def look(self):
        print(getattr(self, "start", "nothing yet"))


Counter().thread.join()
