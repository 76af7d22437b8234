import threading

late = threading.Timer(0.02, print, args=("late",))
never = threading.Timer(60, print, args=("never",))
never.start()
never.cancel()
late.start()
late.join()
never.join()
print("done")

# expect: late
# expect: done
# ending: finished
# exit: 0
# timing: ideal
