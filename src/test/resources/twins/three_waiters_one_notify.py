# Twin of the notes' first Condition example: three wait, one is notified, two wait for ever.
import threading
import time


def guest(table):
    with table:
        print("sits down and waits")
        table.wait()
        print("is served")
        time.sleep(0.1)


if __name__ == "__main__":
    table = threading.Condition()
    for _ in range(3):
        threading.Thread(target=guest, args=(table,)).start()
    time.sleep(0.3)
    with table:
        table.notify(1)

# expect: sits down and waits
# expect: sits down and waits
# expect: sits down and waits
# expect: is served
# ending: stuck
# timing: ideal
