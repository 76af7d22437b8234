import threading

never = threading.Event()


def child():
    never.wait()
    print("never")


threading.Thread(target=child, daemon=True).start()
print("the end")

# expect: the end
# ending: finished
# exit: 0
