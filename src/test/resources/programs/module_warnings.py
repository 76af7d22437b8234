import threading
import warnings


class Late(UserWarning):
    pass


def old():
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("plain")
    warnings.warn(Late("late"))
    print([(w.category.__name__, str(w.message)) for w in caught], type(caught[0].message).__name__)

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", Late)
    except Late as error:
        print("raised", error)

with warnings.catch_warnings(record=True) as caught:
    warnings.filterwarnings("ignore", message="not.*this", category=UserWarning)
    warnings.filterwarnings("once", category=Late)
    for _ in range(3):
        warnings.warn("not even this")
        warnings.warn("repeated", Late)
        warnings.warn("same place")
    print([str(w.message) for w in caught])
try:
    warnings.warn("x", int)
except TypeError as error:
    print(str(error).split(",")[0])
thread = threading.Thread(target=warnings.warn, args=("from a thread",))
thread.start()
thread.join()
warnings.warn("to stderr")

# expect: [('DeprecationWarning', 'old() is old'), ('UserWarning', 'plain'), ('Late', 'late')] DeprecationWarning
# expect: raised now an error
# expect: ['repeated', 'same place']
# expect: category must be a Warning subclass
# ending: finished
# exit: 0
