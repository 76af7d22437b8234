# Three are awaited, two come.
# outcome: stuck nobody_notifies
import threading

barrier = threading.Barrier(3)
threading.Thread(target=barrier.wait).start()
threading.Thread(target=barrier.wait).start()
