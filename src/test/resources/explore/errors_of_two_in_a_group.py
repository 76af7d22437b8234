# Two threads note their errors; the group holds them in the order in which they came, and its parts are always the same.
# outcome: finished "KeyError('lost')\n(KeyError('lost'),)\n1\n"
# outcome: finished "ValueError('lost')\n(KeyError('lost'),)\n1\n"
import threading

errors = []


def look(kind):
    try:
        raise kind("lost")
    except Exception as error:
        errors.append(error)


threads = [threading.Thread(target=look, args=(kind,)) for kind in (KeyError, ValueError)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
group = ExceptionGroup("both", errors)
print(repr(group.exceptions[0]))
try:
    raise group
except* KeyError as part:
    print(part.exceptions)
except* ValueError as part:
    print(len(part.exceptions))
