"""While a program is stepped, the module ``random`` draws the same lots each time, and the same as on the model: choices
can be made again then, and the two be compared. In a program that runs free from its first line it is left alone."""

import sys

from . import lanes
from .lanes import State

# As in the model's own random.py.
_SEED = 20231114


class _Seeder:
    """Stands before the finders of modules until somebody imports ``random``."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name != "random":
            return None
        sys.meta_path.remove(_Seeder)
        finders = [finder for finder in sys.meta_path if hasattr(finder, "find_spec")]
        spec = next(filter(None, (finder.find_spec(name, path, target) for finder in finders)), None)
        execute = getattr(getattr(spec, "loader", None), "exec_module", None)
        if execute is not None:
            def exec_module(module):
                execute(module)
                _seed(module)

            spec.loader.exec_module = exec_module
        return spec


def _seed(module):
    # A file of the program's own may have this name, too.
    if hasattr(module, "_inst") and State.mode == lanes.STEP:
        module.seed(_SEED)


def begin():
    if "random" in sys.modules:
        _seed(sys.modules["random"])
    else:
        sys.meta_path.insert(0, _Seeder)
