import threading
cond = threading.Condition()
turn = 0
N = 20000
def player(me):
    global turn
    for _ in range(N // 2):
        with cond:
            while turn != me:
                cond.wait()
            turn = 1 - me
            cond.notify()
a = threading.Thread(target=player, args=(0,))
b = threading.Thread(target=player, args=(1,))
a.start(); b.start(); a.join(); b.join()
print("done")
