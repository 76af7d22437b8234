import queue
import sys
import threading

# A child cannot end the program with sys.exit; but it can ask the main thread to.
messages = queue.Queue()


def server():
    print("server: somebody wants us to stop")
    messages.put("stop")


threading.Thread(target=server, name="server").start()
message = messages.get()
print("main: got", message)
sys.exit(3)
