# The main thread divides by what it may read before or after the write; the other thread ends all the same.
# outcome: finished "1.0\nchild\n"
# outcome: finished "child\n1.0\n"
# outcome: error "ZeroDivisionError: division by zero" "child\n"
import threading

x = 1


def child():
    global x
    x = 0
    print("child")


threading.Thread(target=child).start()
print(1 / x)
