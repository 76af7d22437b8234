# Python imports this by itself when it starts, because the folder is the first in PYTHONPATH. It takes the folder out
# again, lets the sitecustomize of the environment run if there is one, and only then puts the agent in place.

import os
import sys

_here = os.path.dirname(os.path.abspath(__file__))
_ours = sys.modules.pop("sitecustomize")


def _elsewhere(paths):
    return [p for p in paths if os.path.abspath(p) != _here]


sys.path[:] = _elsewhere(sys.path)
_rest = _elsewhere(p for p in os.environ.pop("PYTHONPATH", "").split(os.pathsep) if p)
if _rest:
    os.environ["PYTHONPATH"] = os.pathsep.join(_rest)
try:
    import sitecustomize  # noqa: F401
except ImportError:
    sys.modules["sitecustomize"] = _ours

_settings = os.environ.pop("WAITLINE_AGENT", None)
if _settings is not None:
    for _name in ("PYTHONIOENCODING", "PYTHONHASHSEED"):
        os.environ.pop(_name, None)
        _before = os.environ.pop("WAITLINE_" + _name, None)
        if _before is not None:
            os.environ[_name] = _before
    sys.path.insert(0, _here)
    _exit = os._exit
    try:
        import waitline_agent
        sys.path.remove(_here)
        waitline_agent.install(_settings)
    except BaseException as _error:
        # The interpreter would go on without the agent, and run a program that nobody watches.
        sys.stderr.write("%s: %s\n" % (type(_error).__name__, _error))
        _exit(86)
