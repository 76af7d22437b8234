# The program ends after the other thread's line, wherever the daemon is then.
# outcome: finished "a\n"
# outcome: finished "1\na\n"
# outcome: finished "a\n1\n"
import threading

threading.Thread(target=print, args=(1,), daemon=True).start()
threading.Thread(target=print, args=("a",)).start()
