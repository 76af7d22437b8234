# The text of an exception shows what its arguments hold when it is asked for.
# outcome: finished "[]\n"
# outcome: finished "[1]\n"
import threading

seen = []


def fails():
    try:
        raise ValueError(seen)
    except ValueError as error:
        text = str(error)
    print(text)


t = threading.Thread(target=fails)
t.start()
seen.append(1)
t.join()
