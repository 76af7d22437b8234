import sys
import threading

# Every thread can find the main thread's object, and what was put there.
leave = threading.Event()
threading.main_thread().leave = leave


def server():
    boss = threading.main_thread()
    print("server: I tell", boss.name)
    boss.leave.set()


threading.Thread(target=server, name="server").start()
leave.wait()
print("main: leaving")
sys.exit(0)
