"""Which instructions of the user's program other threads can notice: reads and writes of variables, attributes and
items, and calls of methods that change a container. Found once for each code object, by following what the instructions
push and pop as far as that is plain."""

import dis
from collections import deque

from . import real, reprs

READ, WRITE = "read", "write"

_CONTAINERS = (list, dict, set, deque, bytearray)
_CHANGERS = frozenset((
    "append", "appendleft", "extend", "extendleft", "insert", "pop", "popleft", "popitem", "remove", "clear", "update",
    "add", "discard", "sort", "reverse", "rotate", "setdefault"))
_JUMPS = frozenset(("POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE", "JUMP_IF_FALSE_OR_POP", "JUMP_IF_TRUE_OR_POP",
                    "POP_JUMP_FORWARD_IF_FALSE", "POP_JUMP_FORWARD_IF_TRUE", "POP_JUMP_BACKWARD_IF_FALSE",
                    "POP_JUMP_BACKWARD_IF_TRUE", "TO_BOOL", "UNARY_NOT"))
_USES = frozenset(("COMPARE_OP", "CONTAINS_OP", "BINARY_ADD", "BINARY_OP", "INPLACE_ADD", "UNPACK_SEQUENCE",
                   "LIST_EXTEND", "SET_UPDATE", "DICT_UPDATE", "FORMAT_VALUE", "FORMAT_SIMPLE", "GET_ITER"))
_CALLS = frozenset(("CALL", "CALL_FUNCTION", "CALL_METHOD", "CALL_KW", "CALL_FUNCTION_KW"))


class Chain:
    """Something that can be looked up again without running code: a variable, and attributes and items from there."""

    __slots__ = ("root", "name", "steps", "text")

    def __init__(self, root, name, steps=(), text=None):
        self.root = root
        self.name = name
        self.steps = steps
        self.text = text or str(name)

    def attribute(self, name):
        return Chain(self.root, self.name, self.steps + ((False, name),), "%s.%s" % (self.text, name))

    def item(self, key):
        return Chain(self.root, self.name, self.steps + ((True, key),), "%s[%s]" % (self.text, key.text))

    def value(self, frame):
        """Its value now; NotImplemented when that cannot be told."""
        if self.root == "constant":
            return self.name
        if self.root == "global":
            held = frame.f_globals.get(self.name, NotImplemented)
        else:
            held = frame.f_locals.get(self.name, NotImplemented)
            if held is NotImplemented and self.root == "name":
                held = frame.f_globals.get(self.name, NotImplemented)
        for item, key in self.steps:
            held = _item(held, key.value(frame)) if item else _attribute(held, key)
        return held


def _attribute(thing, name):
    return reprs.attributes(thing).get(name, NotImplemented)


def _item(thing, key):
    try:
        if type(thing) in (list, tuple, deque) and type(key) is int:
            return thing[key]
        if type(thing) is dict and type(key) in (int, str, bool, float, tuple):
            return thing.get(key, NotImplemented)
    except (IndexError, TypeError):
        pass
    return NotImplemented


class Place:
    """An instruction that may be noticed."""

    __slots__ = ("kind", "chain", "used", "always", "told")

    def __init__(self, kind, chain, used=(), always=False, told=True):
        self.kind = kind
        # What is read or written, for the name and the value of the event.
        self.chain = chain
        # Chains one of which must be a container that can change, or nobody notices.
        self.used = used
        self.always = always
        self.told = told

    def noticed(self, frame):
        if self.always:
            return True
        return any(type(chain.value(frame)) in _CONTAINERS for chain in self.used)


class Program:
    """What the code of one file does to its variables and attributes, taken together."""

    def __init__(self, module_code):
        self.written_globals = set()
        self.written_attributes = set()
        stored = {}
        for code in _all_codes(module_code):
            for instruction in dis.get_instructions(code):
                name = instruction.opname
                if name in ("STORE_GLOBAL", "DELETE_GLOBAL"):
                    self.written_globals.add(instruction.argval)
                elif name in ("STORE_ATTR", "DELETE_ATTR"):
                    self.written_attributes.add(instruction.argval)
                elif name == "STORE_NAME" and code is module_code:
                    stored[instruction.argval] = stored.get(instruction.argval, 0) + 1
        self.written_globals.update(name for name, times in stored.items() if times > 1)


def _all_codes(code):
    yield code
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            for inner in _all_codes(constant):
                yield inner


def find(code, program):
    """The places of a code object, by the offset of their instruction."""
    return _Finder(code, program).places


class _Finder:
    def __init__(self, code, program):
        self.code = code
        self.program = program
        self.module = code.co_name == "<module>"
        self.stack = []
        self.places = {}
        for instruction in dis.get_instructions(code):
            if instruction.is_jump_target:
                self.stack = [None if entry is None or entry == "method" else entry for entry in self.stack]
            self._step(instruction)

    def _step(self, instruction):
        name = instruction.opname
        place = self._place(instruction, name)
        if place is not None:
            self.places[instruction.offset] = place
        pushed = self._pushed(instruction, name)
        if pushed is not None:
            pops, values = pushed
            for _ in range(pops):
                self._pop()
            self.stack.extend(values)
            return
        self._change(_effect(instruction))

    def _change(self, effect):
        for _ in range(-effect):
            self._pop()
        if effect < 0 or not self.stack:
            self._replace_top()
        for _ in range(effect):
            self.stack.append(None)
        if effect == 0:
            self._replace_top()

    def _replace_top(self):
        if self.stack:
            self.stack[-1] = None

    def _pop(self):
        return self.stack.pop() if self.stack else None

    def _top(self, depth=0):
        entry = self.stack[-1 - depth] if len(self.stack) > depth else None
        return entry if isinstance(entry, Chain) else None

    def _pushed(self, instruction, name):
        """What plain instructions pop and push; None for the others."""
        value = instruction.argval
        if name in ("LOAD_FAST", "LOAD_FAST_CHECK", "LOAD_FAST_BORROW", "LOAD_FAST_AND_CLEAR"):
            return 0, [Chain("local", value)]
        if name in ("LOAD_FAST_LOAD_FAST", "LOAD_FAST_BORROW_LOAD_FAST_BORROW"):
            return 0, [Chain("local", one) for one in value]
        if name == "STORE_FAST_LOAD_FAST":
            return 1, [Chain("local", value[1])]
        if name in ("LOAD_DEREF", "LOAD_CLASSDEREF"):
            return 0, [Chain("cell", value)]
        if name == "LOAD_NAME":
            return 0, [Chain("name", value)]
        if name == "LOAD_GLOBAL":
            extra = _effect(instruction) - 1
            return 0, [None] * (extra if real.VERSION < (3, 13) else 0) + [Chain("global", value)] + (
                [None] * (extra if real.VERSION >= (3, 13) else 0))
        if name in ("LOAD_CONST", "LOAD_SMALL_INT", "LOAD_CONST_IMMORTAL"):
            return 0, [Chain("constant", value, (), repr(value))]
        if name == "LOAD_METHOD" or (name == "LOAD_ATTR" and _effect(instruction) > 0):
            base = self._top()
            method = base.attribute(value) if base is not None else None
            return 1, [method, base if base is not None else "method"]
        if name == "LOAD_ATTR":
            base = self._top()
            return 1, [base.attribute(value) if base is not None else None]
        if name == "BINARY_SUBSCR" or (name == "BINARY_OP" and instruction.argrepr == "[]"):
            key, base = self._top(), self._top(1)
            return 2, [base.item(key) if base is not None and key is not None else None]
        if name in ("DUP_TOP",):
            return 0, [self._top()]
        if name == "COPY" and value == 1:
            return 0, [self._top()]
        if name in ("NOP", "RESUME", "CACHE", "PRECALL", "EXTENDED_ARG", "NOT_TAKEN"):
            return 0, []
        if name == "PUSH_NULL":
            return 0, [None]
        return None

    def _place(self, instruction, name):
        value = instruction.argval
        if name == "LOAD_GLOBAL" or (name == "LOAD_NAME" and self.module):
            if value in self.program.written_globals:
                return Place(READ, Chain("global", value), always=True)
            return None
        if name in ("STORE_GLOBAL", "DELETE_GLOBAL") or (name in ("STORE_NAME", "DELETE_NAME") and self.module):
            always = value in self.program.written_globals
            return Place(WRITE, Chain("global", value), always=True) if always else None
        if name in ("LOAD_DEREF", "LOAD_CLASSDEREF"):
            return Place(READ, Chain("cell", value), always=True)
        if name in ("STORE_DEREF", "DELETE_DEREF"):
            return Place(WRITE, Chain("cell", value), always=True)
        if name in ("LOAD_ATTR", "LOAD_METHOD"):
            base = self._top()
            if value in self.program.written_attributes:
                return Place(READ, base.attribute(value) if base is not None else None, always=True)
            return None
        if name in ("STORE_ATTR", "DELETE_ATTR"):
            base = self._top()
            return Place(WRITE, base.attribute(value) if base is not None else None, always=True)
        if name == "BINARY_SUBSCR" or (name == "BINARY_OP" and instruction.argrepr == "[]"):
            key, base = self._top(), self._top(1)
            if base is None:
                return None
            return Place(READ, base.item(key) if key is not None else None, (base,))
        if name in ("STORE_SUBSCR", "DELETE_SUBSCR"):
            key, base = self._top(), self._top(1)
            if base is None:
                return Place(WRITE, None, always=True)
            return Place(WRITE, base.item(key) if key is not None else None, (base,))
        if name in _CALLS:
            return self._call(instruction)
        if name in _JUMPS:
            return self._use(1)
        if name in _USES:
            return self._use(2 if name.startswith(("COMPARE", "CONTAINS", "BINARY", "INPLACE")) else 1)
        if name == "FOR_ITER":
            return Place(READ, None, always=True, told=False)
        return None

    def _use(self, count):
        used = tuple(chain for chain in map(self._top, range(count)) if chain is not None and chain.root != "constant")
        return Place(READ, used[0], used, told=False) if used else None

    def _call(self, instruction):
        count = instruction.arg + (1 if instruction.opname in ("CALL_FUNCTION_KW", "CALL_KW") else 0)
        arguments = tuple(chain for chain in map(self._top, range(count))
                          if chain is not None and chain.root != "constant")
        for depth in (count, count + 1):
            method = self._top(depth)
            if method is not None and method.steps and not method.steps[-1][0]:
                receiver = Chain(method.root, method.name, method.steps[:-1], method.text.rpartition(".")[0])
                changes = method.steps[-1][1] in _CHANGERS
                return Place(WRITE if changes else READ, receiver, (receiver,) + arguments, told=changes)
        return Place(READ, None, arguments, told=False) if arguments else None


def _effect(instruction):
    argument = instruction.arg if instruction.opcode >= dis.HAVE_ARGUMENT else None
    try:
        return dis.stack_effect(instruction.opcode, argument, jump=False)
    except ValueError:
        return 0
