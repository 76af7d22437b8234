# No environment, and always the same process and folder.
import os

print(len(os.environ) == 0, os.getcwd() == "/", os.getpid() == 4242)

# model: True True True
# cpython: False False False
