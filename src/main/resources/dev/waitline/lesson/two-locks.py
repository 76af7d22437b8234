import threading

fork = threading.Lock()
knife = threading.Lock()


def ann():
    with fork:
        with knife:
            print("ann eats")


def bob():
    with knife:
        with fork:
            print("bob eats")


threading.Thread(target=ann, name="ann").start()
threading.Thread(target=bob, name="bob").start()
