# A and B may block each other; C goes on for ever whatever happens, so that the program is never still.
# outcome: stuck live_on
# endless
import threading

a = threading.Lock()
b = threading.Lock()


def first():
    with a:
        with b:
            pass


def second():
    with b:
        with a:
            pass


def for_ever():
    turn = threading.Lock()
    while True:
        with turn:
            pass


for target in (first, second, for_ever):
    threading.Thread(target=target).start()
