# The one in the room prints before it goes in; whoever waits for the room with a time limit may give up all the same.
# outcome: finished "in\n"
# outcome: finished "in\ngave up\n"
import threading

room = threading.Lock()


def stays():
    print("in")
    with room:
        pass


def waits():
    if room.acquire(timeout=0.25):
        room.release()
    else:
        late.append(True)


late = []
threads = [threading.Thread(target=f) for f in (stays, waits)]
for t in threads:
    t.start()
for t in threads:
    t.join()
if late:
    print("gave up")
