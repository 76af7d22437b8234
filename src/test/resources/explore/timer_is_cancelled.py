# The timer may go off before it is cancelled.
# outcome: finished "cancelled\n"
# outcome: finished "rang\ncancelled\n"
# outcome: finished "cancelled\nrang\n"
import threading

timer = threading.Timer(5, print, ("rang",))
timer.start()
timer.cancel()
print("cancelled")
