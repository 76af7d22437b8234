# A text that is run reads and writes the program's globals as the program itself does: one update can be lost.
# outcome: finished "2\n"
# outcome: finished "1\n"
import threading

n = 0


def work():
    exec("n = n + 1", globals())


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)
