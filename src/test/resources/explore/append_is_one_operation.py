# One call of a builtin method is whole by itself: nothing is lost, only the order is open.
# outcome: finished "['a', 'b']\n"
# outcome: finished "['b', 'a']\n"
import threading

words = []
threads = [threading.Thread(target=words.append, args=(word,)) for word in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(words)
