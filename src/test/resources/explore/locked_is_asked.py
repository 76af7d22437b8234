# locked() can be asked at any moment of the section.
# outcome: finished "False\n"
# outcome: finished "True\n"
import threading

door = threading.Lock()


def closes():
    with door:
        pass


t = threading.Thread(target=closes)
t.start()
print(door.locked())
t.join()
