# CPython keeps its thread-local data in Python here; ours is the one of threading.

from threading import local
