# Both end at the same moment: then either may go first.
# options: --timing ideal
# outcome: finished "a\nb\n"
# outcome: finished "b\na\n"
import threading
import time


def say(word):
    time.sleep(1)
    print(word)


for word in "ab":
    threading.Thread(target=say, args=(word,)).start()
