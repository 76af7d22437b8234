# The same for the pool of threads.

from concurrent.futures import BrokenThreadPool, ThreadPoolExecutor, _global_shutdown_lock, _python_exit, _threads_queues
