import threading

left = threading.Lock()
right = threading.Lock()
both_hold_one = threading.Barrier(2)


def child():
    with right:
        both_hold_one.wait()
        with left:
            print("never")


t = threading.Thread(target=child)
t.start()
with left:
    both_hold_one.wait()
    print("each holds one")
    with right:
        print("never")

# expect: each holds one
# ending: stuck
