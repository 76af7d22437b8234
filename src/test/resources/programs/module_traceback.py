import io
import traceback
from contextlib import redirect_stderr

said = io.StringIO()
try:
    {}["missing"]
except KeyError:
    print(traceback.format_exc().splitlines()[-1])
    with redirect_stderr(said):
        traceback.print_exc()
print(said.getvalue().splitlines()[0])
print(traceback.format_exception_only(ValueError, ValueError("wrong")))

# expect: KeyError: 'missing'
# expect: Traceback (most recent call last):
# expect: ['ValueError: wrong\n']
# ending: finished
# exit: 0
