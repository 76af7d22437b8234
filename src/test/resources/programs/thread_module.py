import _thread

done = _thread.allocate_lock()
done.acquire()


def work(a, b=0):
    print(a, b)
    done.release()


_thread.start_new_thread(work, (1,), {"b": 2})
done.acquire()
print(_thread.LockType, _thread.error, isinstance(_thread.get_ident(), int))
try:
    _thread.start_new_thread(work, [])
except TypeError as error:
    print(error)

# expect: 1 2
# expect: <class '_thread.lock'> <class 'RuntimeError'> True
# expect: 2nd arg must be a tuple
# ending: finished
# exit: 0
