# The main thread waits for one that ends without a word; what is left beside it is a daemon, and that waits too.
# outcome: stuck only_daemons
import threading

forever = threading.Event()
event = threading.Event()
threading.Thread(target=forever.wait, daemon=True).start()
event.wait()
