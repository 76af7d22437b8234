# What needs processes, sockets or another kind of scheduler is not in the model.
try:
    import multiprocessing
    print("processes")
except ImportError as error:
    print(error)

# model: No module named 'multiprocessing'
# cpython: processes
