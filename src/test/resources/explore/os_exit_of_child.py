# os._exit ends everything at once, wherever the main thread is; it waits for the child in the end, so that it
# always comes.
# outcome: exit 5
# outcome: exit 5 "a\n"
# outcome: exit 5 "a\nb\n"
import os
import threading

threading.Thread(target=os._exit, args=(5,)).start()
print("a")
print("b")
