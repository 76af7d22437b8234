import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook


def child():
    raise ValueError("told to the hook")


t = threading.Thread(target=child, name="worker")
t.start()
t.join()

# expect: ValueError told to the hook worker
# ending: finished
# exit: 0
