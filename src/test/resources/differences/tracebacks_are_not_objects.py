# Tracebacks are printed, but a program cannot walk along them.
import sys

try:
    1 / 0
except ZeroDivisionError as error:
    print(error.__traceback__ is None, sys.exc_info()[2] is None)

# model: True True
# cpython: False False
