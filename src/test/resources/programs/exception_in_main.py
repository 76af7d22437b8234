import threading

main_failed = threading.Event()


def child():
    main_failed.wait(0.05)
    print("the child is not a daemon, so it still ends")


threading.Thread(target=child).start()
raise ValueError("no")

# expect: the child is not a daemon, so it still ends
# ending: error
# exit: 1
