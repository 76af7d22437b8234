import threading

condition = threading.Condition()
with condition:
    print(condition.wait(0.05))
    print(condition.wait(0))
    print(len(condition._waiters))

# expect: False
# expect: False
# expect: 0
# ending: finished
# exit: 0
