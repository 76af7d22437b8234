# Stand-ins that remember how they were called, and ways to put them where something else stood.

import functools as _functools


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name


class _Sentinels:
    """Gives for each name the one object that goes by it."""

    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self._known.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


class _Call(tuple):
    """One call: the name by which, the arguments by position, and those by name."""

    def __new__(cls, name, args, kwargs):
        return tuple.__new__(cls, (name, args, kwargs))

    @property
    def args(self):
        return self[1]

    @property
    def kwargs(self):
        return self[2]

    def __call__(self, *args, **kwargs):
        return _Call(self[0], args, kwargs)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Call(self[0] + "." + name if self[0] else name, (), {})

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if isinstance(other, _Call):
            return self[0] == other[0] and self[1] == other[1] and self[2] == other[2]
        name, args, kwargs = "", (), {}
        for part in other:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        return (not name or name == self[0]) and self[1] == args and self[2] == kwargs

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        name = "call" + ("" if not self[0] else "." + self[0])
        return _shown(name, self[1], self[2])


def _shown(name, args, kwargs):
    parts = [repr(each) for each in args] + ["%s=%r" % pair for pair in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(parts))


call = _Call("", (), {})


class _Calls(list):
    """A list of calls; other calls in a row are in it, too."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return any([each == value for each in self])
        return any([list(self[at : at + len(value)]) == value for at in range(len(self) - len(value) + 1)])


_OWN = (
    "method_calls", "mock_calls", "call_args_list", "call_args", "call_count", "called", "side_effect", "return_value",
)


class NonCallableMock:
    """An object that has every attribute, each of them such an object."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, **kwargs):
        own = self.__dict__
        own["_mock_children"] = {}
        own["_mock_parent"] = None
        own["_mock_name"] = name
        own["_mock_wraps"] = wraps
        own["_mock_methods"] = None
        own["_mock_spec"] = None
        own["_mock_sealed"] = False
        spec = spec_set if spec is None else spec
        if spec is not None:
            own["_mock_methods"] = list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
            if not isinstance(spec, (list, tuple)):
                own["_mock_spec"] = spec if isinstance(spec, type) else type(spec)
        own["side_effect"] = side_effect
        own["_mock_return"] = return_value
        self.reset_mock()
        self.configure_mock(**kwargs)

    def reset_mock(self, *, return_value=False, side_effect=False):
        own = self.__dict__
        own["called"] = False
        own["call_count"] = 0
        own["call_args"] = None
        own["call_args_list"] = _Calls()
        own["mock_calls"] = _Calls()
        own["method_calls"] = _Calls()
        if return_value:
            own["_mock_return"] = DEFAULT
        if side_effect:
            own["side_effect"] = None
        for child in own["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()

    def configure_mock(self, **kwargs):
        for name, value in sorted(kwargs.items(), key=lambda pair: pair[0].count(".")):
            place = self
            *path, last = name.split(".")
            for part in path:
                place = getattr(place, part)
            setattr(place, last, value)

    def attach_mock(self, mock, attribute):
        mock.__dict__["_mock_parent"] = None
        mock.__dict__["_mock_name"] = None
        setattr(self, attribute, mock)

    @property
    def __class__(self):
        spec = self.__dict__.get("_mock_spec")
        return type(self) if spec is None else spec

    @property
    def return_value(self):
        if self._mock_return is DEFAULT:
            self.__dict__["_mock_return"] = self._child("()")
        return self._mock_return

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return"] = value

    def _child(self, name):
        kind = type(self)
        if kind is NonCallableMagicMock:
            kind = MagicMock
        elif kind is NonCallableMock:
            kind = Mock
        child = kind()
        child.__dict__["_mock_parent"] = self
        child.__dict__["_mock_name"] = name
        return child

    def __getattr__(self, name):
        own = self.__dict__
        if name.startswith("__") or "_mock_children" not in own:
            raise AttributeError(name)
        if own["_mock_methods"] is not None and name not in own["_mock_methods"]:
            raise AttributeError("Mock object has no attribute %r" % name)
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) and own["_mock_methods"] is None:
            raise AttributeError(
                "%r is not a valid assertion. Use a spec for the mock if %r is meant to be an attribute." % (name, name))
        if name not in own["_mock_children"]:
            own["_mock_children"][name] = self._child(name)
        child = own["_mock_children"][name]
        if child is DEFAULT:
            raise AttributeError(name)
        return child

    def __setattr__(self, name, value):
        if name in _OWN or name in ("_mock_return",) or name.startswith("_mock_"):
            object.__setattr__(self, name, value)
            return
        if self._mock_methods is not None and name not in self._mock_methods and not name.startswith("__"):
            # A spec says what can be asked for, and only spec_set what can be set.
            pass
        if name.startswith("__") and name.endswith("__"):
            _set_special(self, name, value)
            return
        if isinstance(value, NonCallableMock) and value._mock_name is None and value._mock_parent is None:
            value.__dict__["_mock_parent"] = self
            value.__dict__["_mock_name"] = name
        self._mock_children[name] = value

    def __delattr__(self, name):
        self._mock_children[name] = DEFAULT

    def __dir__(self):
        return sorted(set(object.__dir__(self)) | set(self._mock_children))

    def _path(self):
        name = self._mock_name
        if self._mock_parent is None:
            return name or "mock"
        above = self._mock_parent._path()
        return above + name if name == "()" else above + "." + name

    def __repr__(self):
        named = self._mock_name is not None or self._mock_parent is not None
        spec = self.__dict__.get("_mock_spec")
        return "<%s%s%s id='%s'>" % (
            type(self).__name__, " name=%r" % self._path() if named else "",
            " spec=%r" % spec.__name__ if spec is not None else "", id(self))

    # ---- what was called, and how

    def _told(self, args, kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        made = _Call("", args, kwargs)
        own["call_args"] = made
        own["call_args_list"].append(made)
        own["mock_calls"].append(made)
        name = own["_mock_name"]
        above = own["_mock_parent"]
        method = name != "()"
        while above is not None:
            above.__dict__["mock_calls"].append(_Call(name, args, kwargs))
            if method:
                above.__dict__["method_calls"].append(_Call(name, args, kwargs))
            outer = above.__dict__["_mock_name"]
            if above.__dict__["_mock_parent"] is None:
                break
            name = outer + name if name.startswith("()") else outer + "." + name
            method = method and outer != "()"
            above = above.__dict__["_mock_parent"]

    def _called_as(self, args, kwargs):
        return _shown(self._mock_name or "mock", args, kwargs)

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or "mock"))

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s"
                                 % (self._mock_name or "mock", self.call_count, self._calls_text()))

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s"
                                 % (self._mock_name or "mock", self.call_count, self._calls_text()))

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: not called." % self._called_as(args, kwargs))
        if self.call_args != _Call("", args, kwargs):
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s"
                                 % (self._called_as(args, kwargs), self._called_as(*self.call_args[1:])))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s"
                                 % (self._mock_name or "mock", self.call_count, self._calls_text()))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call("", args, kwargs) not in self.call_args_list:
            raise AssertionError("%s call not found" % self._called_as(args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        if any_order:
            rest = list(self.mock_calls)
            missing = []
            for each in calls:
                if each in rest:
                    rest.remove(each)
                else:
                    missing.append(each)
            if missing:
                raise AssertionError("%r does not contain all of %r in its call list, found %r instead"
                                     % (self._mock_name or "mock", tuple(missing), self.mock_calls))
        elif list(calls) not in self.mock_calls:
            raise AssertionError("Calls not found.\nExpected: %r\n  Actual: %r" % (list(calls), list(self.mock_calls)))

    def _calls_text(self):
        return "\nCalls: %r." % (list(self.mock_calls),) if self.mock_calls else ""


class Mock(NonCallableMock):
    """One that can be called."""

    def __call__(self, /, *args, **kwargs):
        self._told(args, kwargs)
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                if not hasattr(type(effect), "__next__"):
                    effect = iter(effect)
                    self.__dict__["side_effect"] = effect
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


_SPECIAL = {
    "__len__": 0, "__bool__": True, "__contains__": False, "__int__": 1, "__float__": 1.0, "__index__": 1, "__exit__": False,
}
_MADE = (
    "__len__ __bool__ __contains__ __int__ __float__ __index__ __exit__ __enter__ __iter__ __getitem__ __setitem__ __delitem__"
    " __add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __and__ __or__ __xor__ __lt__ __gt__ __le__ __ge__ __neg__"
).split()


def _set_special(mock, name, value):
    """A special method of one mock alone: the class asks the mock for it."""
    mock.__dict__.setdefault("_mock_special", {})[name] = value


def _special_of(mock, name):
    """The mock that stands for a special method, made when it is first asked for."""
    known = mock.__dict__.setdefault("_mock_special", {})
    if name not in known:
        made = MagicMock() if name not in _SPECIAL else Mock()
        made.__dict__["_mock_parent"] = mock
        made.__dict__["_mock_name"] = name
        if name in _SPECIAL:
            made.return_value = _SPECIAL[name]
        elif name == "__iter__":
            made.return_value = iter([])
        elif name in ("__lt__", "__gt__", "__le__", "__ge__"):
            made.return_value = NotImplemented
        known[name] = made
    return known[name]


def _method(name):
    def method(self, *args):
        found = _special_of(self, name)
        if isinstance(found, NonCallableMock):
            result = found(*args)
            if name == "__iter__" and isinstance(result, (list, tuple, str)):
                return iter(result)
            return result
        return found(self, *args)

    return method


class NonCallableMagicMock(NonCallableMock):
    """One that has the special methods, too."""

    def __getattr__(self, name):
        if name in _MADE:
            return _special_of(self, name)
        return NonCallableMock.__getattr__(self, name)


class MagicMock(Mock, NonCallableMagicMock):
    """One that can be called and has the special methods, too."""

    def __getattr__(self, name):
        return NonCallableMagicMock.__getattr__(self, name)

    def __getattribute__(self, name):
        if name in _MADE:
            return _special_of(self, name)
        return object.__getattribute__(self, name)


for _name in _MADE:
    setattr(MagicMock, _name, _method(_name))
    setattr(NonCallableMagicMock, _name, _method(_name))


class PropertyMock(Mock):
    """A mock in the place of a property."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    return MagicMock(spec=spec, **kwargs)


def mock_open(mock=None, read_data=""):
    """A stand-in for open()."""

    def opened(*args, **kwargs):
        import io

        stream = io.StringIO(read_data)
        handle.read.side_effect = stream.read
        handle.readline.side_effect = stream.readline
        handle.readlines.side_effect = stream.readlines
        _set_special(handle, "__iter__", lambda self: iter(stream.readlines()))
        return DEFAULT

    mock = MagicMock(name="open") if mock is None else mock
    handle = MagicMock()
    _set_special(handle, "__enter__", lambda self: self)
    mock.side_effect = opened
    mock.return_value = handle
    return mock


_NONE = object()


class _Patch:
    """Puts something in the place of an attribute for a while: as a decorator, in a with statement, or by start() and stop()."""

    def __init__(self, where, attribute, new, kwargs, create):
        self.where = where
        self.attribute = attribute
        self.new = new
        self.kwargs = kwargs
        self.create = create

    def __enter__(self):
        target = self.where()
        self.target = target
        own = getattr(target, "__dict__", {})
        self.local = self.attribute in own
        self.before = own[self.attribute] if self.local else getattr(target, self.attribute, _NONE)
        if self.before is _NONE and not self.create:
            raise AttributeError("%r does not have the attribute %r" % (target, self.attribute))
        new = self.new
        if new is DEFAULT:
            kind = self.kwargs.pop("new_callable", MagicMock)
            new = kind(**({"name": self.attribute} if kind in (MagicMock, Mock) else {}), **self.kwargs)
        setattr(target, self.attribute, new)
        return new

    def __exit__(self, *args):
        if self.before is not _NONE and (self.local or not isinstance(self.target, type) and not hasattr(self.target, "__dict__")):
            setattr(self.target, self.attribute, self.before)
        else:
            delattr(self.target, self.attribute)
            if self.before is not _NONE and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.before)
        return False

    def start(self):
        _started.append(self)
        return self.__enter__()

    def stop(self):
        _started.remove(self)
        self.__exit__(None, None, None)

    def __call__(self, function):
        if isinstance(function, type):
            for name in list(function.__dict__):
                if name.startswith("test") and callable(getattr(function, name)):
                    setattr(function, name, self(getattr(function, name)))
            return function

        @_functools.wraps(function)
        def patched(*args, **kwargs):
            with self as new:
                more = (new,) if self.new is DEFAULT else ()
                return function(*args, *more, **kwargs)

        return patched


_started = []


def _place(target):
    """The module or class that a dotted name leads to."""
    parts = target.split(".")
    place = _main_module() if parts[0] == "__main__" else _loaded_module(parts[0])
    if place is None:
        raise ModuleNotFoundError("No module named %r" % parts[0])
    for part in parts[1:]:
        place = getattr(place, part)
    return place


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if "." not in target:
        raise TypeError("Need a valid target to patch. You supplied: %r" % target)
    name, attribute = target.rsplit(".", 1)
    return _Patch(lambda: _place(name), attribute, new, _options(spec, spec_set, autospec, new_callable, kwargs), create)


def _options(spec, spec_set, autospec, new_callable, kwargs):
    if new_callable is not None:
        kwargs["new_callable"] = new_callable
    if spec is not None or spec_set is not None:
        kwargs["spec"] = spec if spec is not None else spec_set
    return kwargs


def _patch_object(
    target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs
):
    return _Patch(lambda: target, attribute, new, _options(spec, spec_set, autospec, new_callable, kwargs), create)


class _PatchDict:
    """Changes a dict for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear

    def __enter__(self):
        self.before = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *args):
        self.in_dict.clear()
        self.in_dict.update(self.before)
        return False

    start = __enter__

    def stop(self):
        self.__exit__(None, None, None)

    def __call__(self, function):
        @_functools.wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return patched


def _patch_multiple(target, spec=None, create=False, **kwargs):
    raise NotImplementedError("the model engine has no patch.multiple; patch one after the other")


def _stopall():
    for each in _started[::-1]:
        each.stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.multiple = _patch_multiple
patch.stopall = _stopall
