# Thread idents are made up: they count from 1000.
import threading

print(threading.get_ident() == 1000)

# model: True
# cpython: False
