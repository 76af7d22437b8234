# A thread that is not alive is not among those that are counted.
# outcome: finished "alive, counted\n"
# outcome: finished "alive, gone\n"
# outcome: finished "ended, gone\n"
import threading


def nothing():
    pass


t = threading.Thread(target=nothing)
t.start()
alive = "alive" if t.is_alive() else "ended"
counted = "counted" if t in threading.enumerate() else "gone"
print(f"{alive}, {counted}")
t.join()
