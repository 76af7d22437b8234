# One thread, one schedule.
# outcome: finished "1\n2\n"
# schedules: 1
# mishaps: none
print(1)
print(2)
