# Three lines in any order: 3! ways, each by one schedule.
# outcome: finished "a\nb\nc\n"
# outcome: finished "a\nc\nb\n"
# outcome: finished "b\na\nc\n"
# outcome: finished "b\nc\na\n"
# outcome: finished "c\na\nb\n"
# outcome: finished "c\nb\na\n"
# schedules: 6
# mishaps: none
import threading

for word in "abc":
    threading.Thread(target=print, args=(word,)).start()
