# sys.excepthook is told what ended the main thread; what other threads end with goes to threading.excepthook.
import sys
import threading


def hook(kind, value, trace):
    print("main:", kind.__name__, value)


sys.excepthook = hook
threading.excepthook = lambda args: print("thread:", args.exc_type.__name__, args.thread.name)
t = threading.Thread(target=lambda: {}["key"], name="t")
t.start()
t.join()
raise ValueError("last words")

# expect: thread: KeyError t
# expect: main: ValueError last words
# ending: error
# exit: 1
