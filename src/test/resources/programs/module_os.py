import os
import os.path
from os.path import basename, splitext

print(basename(__file__), os.path.dirname("/a/b/c.py"), os.path.join("a", "b"), splitext("x.tar.gz"))
print(os.getpid() == os.getpid(), os.cpu_count() > 0, os.sep, os.environ.get("NO_SUCH_VARIABLE", "none"))

# expect: module_os.py /a/b a/b ('x.tar', '.gz')
# expect: True True / none
# ending: finished
# exit: 0
