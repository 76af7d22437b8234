# What CPython keeps in a module of its own: here the futures and what waits for them are one.

from concurrent.futures import (
    ALL_COMPLETED,
    CANCELLED,
    CANCELLED_AND_NOTIFIED,
    FINISHED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    PENDING,
    RUNNING,
    BrokenExecutor,
    CancelledError,
    DoneAndNotDoneFutures,
    Error,
    Executor,
    Future,
    InvalidStateError,
    TimeoutError,
    as_completed,
    wait,
)
