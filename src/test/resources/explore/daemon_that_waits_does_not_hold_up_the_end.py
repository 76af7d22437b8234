# Nobody waits for a daemon.
# outcome: finished "main\n"
# mishaps: none
import threading

threading.Thread(target=threading.Event().wait, daemon=True).start()
print("main")
