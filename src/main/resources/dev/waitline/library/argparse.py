# Command lines: what they may hold, what they held, and a text that explains it.

import os as _os
import re as _re
import sys as _sys
import textwrap as _textwrap

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."

_WIDTH = 78
_COLUMN = 24


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = None if argument is None else argument._shown_name()
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return "argument %s: %s" % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """A type function refuses a text, with its own words."""


class Namespace:
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join(["%s=%r" % pair for pair in vars(self).items()]))

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)


# ---- actions


class Action:
    def __init__(
        self,
        option_strings,
        dest,
        nargs=None,
        const=None,
        default=None,
        type=None,
        choices=None,
        required=False,
        help=None,
        metavar=None,
    ):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def _shown_name(self):
        if self.option_strings:
            return "/".join(self.option_strings)
        if self.metavar not in (None, SUPPRESS):
            return self.metavar if isinstance(self.metavar, str) else "/".join(self.metavar)
        if self.dest not in (None, SUPPRESS):
            return self.dest
        return "{%s}" % ",".join(self.choices) if self.choices else None

    def __repr__(self):
        return "%s(option_strings=%r, dest=%r, nargs=%r, const=%r, default=%r, type=%r, choices=%r, required=%r, help=%r, metavar=%r)" % (
            type(self).__name__, self.option_strings, self.dest, self.nargs, self.const, self.default, self.type, self.choices,
            self.required, self.help, self.metavar)

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _Store(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _Const(Action):
    def __init__(self, option_strings, dest, const=None, **options):
        super().__init__(option_strings, dest, nargs=0, const=const, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _True(_Const):
    def __init__(self, option_strings, dest, default=False, **options):
        super().__init__(option_strings, dest, const=True, default=default, **options)


class _False(_Const):
    def __init__(self, option_strings, dest, default=True, **options):
        super().__init__(option_strings, dest, const=False, default=default, **options)


class _Append(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [values])


class _AppendConst(_Const):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [self.const])


class _Extend(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + list(values))


class _Count(Action):
    def __init__(self, option_strings, dest, **options):
        super().__init__(option_strings, dest, nargs=0, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _Help(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help="show program's version number and exit"):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        _sys.stdout.write(self.version.replace("%(prog)s", parser.prog) + "\n")
        parser.exit()


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                both.append("--no-" + option[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += " (default: %(default)s)"
        super().__init__(both, dest, nargs=0, default=default, required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _SubParsers(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog = prog
        self._parser_class = parser_class
        self._parsers = {}
        self._shown = []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._parsers, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, aliases=(), help=None, **options):
        if options.get("prog") is None:
            options["prog"] = "%s %s" % (self._prog, name)
        parser = self._parser_class(**options)
        if help is not None:
            shown = "%s (%s)" % (name, ", ".join(aliases)) if aliases else name
            self._shown.append(Action([], shown, metavar=shown, nargs=0, help=help))
        for each in (name, *aliases):
            self._parsers[each] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        inner, left = self._parsers[name].parse_known_args(rest, None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if left:
            namespace._left = getattr(namespace, "_left", []) + left


_ACTIONS = {
    None: _Store,
    "store": _Store,
    "store_const": _Const,
    "store_true": _True,
    "store_false": _False,
    "append": _Append,
    "append_const": _AppendConst,
    "extend": _Extend,
    "count": _Count,
    "help": _Help,
    "version": _Version,
}


# ---- help


class HelpFormatter:
    """How help looks; its other classes change parts of that."""

    def describe(self, text, indent=""):
        text = " ".join(text.split())
        return _textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)

    def help_lines(self, text, width):
        return _textwrap.wrap(" ".join(text.split()), width)

    def help_of(self, action):
        return action.help

    def metavar_of(self, action):
        return action.dest.upper() if action.option_strings else action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def describe(self, text, indent=""):
        return _textwrap.indent(text, indent).rstrip("\n")


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def help_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def help_of(self, action):
        text = action.help
        if "%(default)" not in text and action.default not in (SUPPRESS, None) or (
            "%(default)" not in text and action.default is None and action.nargs != 0
        ):
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def metavar_of(self, action):
        return action.type.__name__


# ---- groups and parsers


class _Group:
    def __init__(self, container, title=None, description=None):
        self._container = container
        self.title = title
        self.description = description
        self._group_actions = []

    def add_argument(self, *names, **options):
        action = self._container._make_action(names, options)
        self._container._register(action, self)
        return action


class _Exclusive:
    def __init__(self, container, group, required):
        self._container = container
        self._group = group
        self.required = required
        self._group_actions = []

    def add_argument(self, *names, **options):
        action = self._container._make_action(names, options)
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._register(action, self._group)
        self._group_actions.append(action)
        return action


class ArgumentParser:
    def __init__(
        self,
        prog=None,
        usage=None,
        description=None,
        epilog=None,
        parents=(),
        formatter_class=HelpFormatter,
        prefix_chars="-",
        fromfile_prefix_chars=None,
        argument_default=None,
        conflict_handler="error",
        add_help=True,
        allow_abbrev=True,
        exit_on_error=True,
    ):
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._actions = []
        self._options = {}
        self._defaults = {}
        self._exclusive = []
        self._subparsers = None
        self._positionals = _Group(self, "positional arguments")
        self._optionals = _Group(self, "options")
        self._groups = [self._positionals, self._optionals]
        if add_help:
            self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            for action in parent._actions:
                self._register(action, None)
            self._defaults.update(parent._defaults)

    # ---- what may come

    def add_argument(self, *names, **options):
        action = self._make_action(names, options)
        self._register(action, None)
        return action

    def _make_action(self, names, options):
        positional = not names or (len(names) == 1 and names[0][0] not in self.prefix_chars)
        options = dict(options)
        if positional:
            dest = names[0] if names else options.pop("dest")
            if "required" in options:
                raise TypeError("'required' is an invalid argument for positionals")
            strings = []
            nargs = options.get("nargs")
            if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
                options["required"] = True
            if nargs == ZERO_OR_MORE and "default" not in options:
                options["required"] = True
        else:
            strings = list(names)
            for each in strings:
                if each[0] not in self.prefix_chars:
                    raise ValueError(
                        "invalid option string %r: must start with a character %r" % (each, self.prefix_chars))
            dest = options.pop("dest", None)
            if dest is None:
                long = [each for each in strings if len(each) > 1 and each[1] in self.prefix_chars]
                dest = (long or strings)[0].lstrip(self.prefix_chars).replace("-", "_")
        kind = options.pop("action", None)
        maker = _ACTIONS.get(kind) if kind is None or isinstance(kind, str) else kind
        if maker is None:
            raise ValueError('unknown action "%s"' % kind)
        if "default" not in options and maker not in (_True, _False):
            if dest in self._defaults:
                options["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                options["default"] = self.argument_default
        action = maker(strings, dest=dest, **options)
        if action.type is not None and not callable(action.type):
            raise ValueError("%r is not callable" % (action.type,))
        return action

    def _register(self, action, group):
        for each in action.option_strings:
            if each in self._options and self.conflict_handler == "error":
                taken = [name for name in action.option_strings if name in self._options]
                raise ArgumentError(
                    action, "conflicting option string%s: %s" % ("s" if len(taken) > 1 else "", ", ".join(taken)))
            self._options[each] = action
        self._actions.append(action)
        if group is None:
            group = self._optionals if action.option_strings else self._positionals
        group._group_actions.append(action)

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _Exclusive(self, None, required)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, *, title=None, description=None, prog=None, dest=SUPPRESS, required=False, help=None, metavar=None,
                       parser_class=None, action=None):
        if prog is None:
            parts = [self._usage_part(each, True) for each in self._actions if not each.option_strings]
            prog = " ".join([self.prog] + parts)
        self._subparsers = _SubParsers(
            [], prog, type(self) if parser_class is None else parser_class, dest=dest, required=required, help=help,
            metavar=metavar)
        group = self._positionals
        if title is not None or description is not None:
            group = self.add_argument_group("subcommands" if title is None else title, description)
        self._register(self._subparsers, group)
        return self._subparsers

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    # ---- what came

    def parse_args(self, args=None, namespace=None):
        namespace, left = self.parse_known_args(args, namespace)
        if left:
            self.error("unrecognized arguments: %s" % " ".join(left))
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for name, value in self._defaults.items():
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
        if not self.exit_on_error:
            return self._parse(args, namespace)
        try:
            return self._parse(args, namespace)
        except ArgumentError as error:
            self.error(str(error))

    def parse_intermixed_args(self, args=None, namespace=None):
        return self.parse_args(args, namespace)

    def _parse(self, args, namespace):
        positionals = [action for action in self._actions if not action.option_strings]
        kinds = self._kinds(args)
        left = []
        seen = set()
        given = set()
        at = 0

        def take(action, values, option):
            seen.add(action)
            value = self._values(action, values)
            if value is not action.default:
                given.add(action)
                for group in self._exclusive:
                    if action in group._group_actions:
                        for other in group._group_actions:
                            if other is not action and other in given:
                                raise ArgumentError(action, "not allowed with argument %s" % other._shown_name())
            if value is not SUPPRESS:
                action(self, namespace, value, option)

        while True:
            # As many positionals as fit into the plain arguments that follow.
            run = 0
            while at + run < len(kinds) and kinds[at + run] != "O":
                run += 1
            counts = self._fitting(positionals, kinds[at : at + run], at + run == len(args), kinds[at:])
            for count in counts:
                action = positionals.pop(0)
                values = args[at : at + count]
                if action.nargs not in (PARSER, REMAINDER) and "--" in values:
                    values.remove("--")
                at += count
                run -= count
                take(action, values, None)
            if run > 0:
                left.extend([each for each in args[at : at + run]])
                at += run
            if at >= len(args):
                break
            if kinds[at] != "O":
                continue
            at = self._option(args, kinds, at, take, left)
        missing = []
        for action in self._actions:
            if action not in seen:
                if action.required:
                    missing.append(action._shown_name())
                elif isinstance(action.default, str) and getattr(namespace, action.dest, None) is action.default:
                    setattr(namespace, action.dest, self._typed(action, action.default))
        if missing:
            self.error("the following arguments are required: %s" % ", ".join([str(each) for each in missing]))
        for group in self._exclusive:
            if group.required and not any([action in given for action in group._group_actions]):
                names = [action._shown_name() for action in group._group_actions if action.help is not SUPPRESS]
                self.error("one of the arguments %s is required" % " ".join(names))
        if hasattr(namespace, "_left"):
            left.extend(namespace._left)
            delattr(namespace, "_left")
        return namespace, left

    def _kinds(self, args):
        """For each argument whether it is an option (O), plain (A), or the double dash (-)."""
        kinds = ""
        plain = False
        for arg in args:
            if plain:
                kinds += "A"
            elif arg == "--":
                kinds += "-"
                plain = True
            else:
                kinds += "O" if self._is_option(arg) else "A"
        return kinds

    def _is_option(self, arg):
        if not arg or arg[0] not in self.prefix_chars:
            return False
        if arg in self._options:
            return True
        if len(arg) == 1:
            return False
        if "=" in arg and arg.split("=", 1)[0] in self._options:
            return True
        if self._abbreviated(arg):
            return True
        if _re.match(r"^-\d+$|^-\d*\.\d+$", arg):
            return any([_re.match(r"^-\d+$|^-\d*\.\d+$", name) for name in self._options])
        return " " not in arg

    def _abbreviated(self, arg):
        """The options that an argument may stand for, with the value that it carries."""
        name, equals, value = arg.partition("=")
        found = []
        if arg[:2] == arg[0] * 2:
            if self.allow_abbrev:
                found = [(each, value if equals else None) for each in self._options if each.startswith(name)]
        else:
            for each in self._options:
                if each == arg[:2]:
                    found.append((each, arg[2:]))
                elif self.allow_abbrev and each.startswith(name):
                    found.append((each, value if equals else None))
        return found

    def _option(self, args, kinds, at, take, left):
        arg = args[at]
        value = None
        name = arg
        if arg not in self._options:
            name, equals, value = arg.partition("=")
            if not (equals and name in self._options):
                found = self._abbreviated(arg)
                if len(found) > 1:
                    options = ", ".join([each for each, _ in found])
                    self.error("ambiguous option: %s could match %s" % (arg, options))
                if not found:
                    left.append(arg)
                    return at + 1
                name, value = found[0]
        action = self._options[name]
        at += 1
        while value is not None:
            count = 0 if action.nargs == 0 else 1
            if count == 1 and action.nargs not in (0,):
                if self._most(action) < 1:
                    raise ArgumentError(action, "ignored explicit argument %r" % value)
                take(action, [value], name)
                return at
            if name[:2] == "--" or not value:
                raise ArgumentError(action, "ignored explicit argument %r" % value)
            # Several short options in one: the value is the next of them.
            take(action, [], name)
            name = name[0] + value[0]
            if name not in self._options:
                raise ArgumentError(action, "ignored explicit argument %r" % value)
            action = self._options[name]
            value = value[1:] or None
        run = 0
        while at + run < len(kinds) and kinds[at + run] == "A":
            run += 1
        least, most = self._least(action), self._most(action)
        if action.nargs == REMAINDER:
            count = len(args) - at
        else:
            count = min(run, most)
        if count < least:
            raise ArgumentError(action, self._count_text(action))
        take(action, args[at : at + count], name)
        return at + count

    def _count_text(self, action):
        nargs = action.nargs
        if nargs is None:
            return "expected one argument"
        if nargs == OPTIONAL:
            return "expected at most one argument"
        if nargs == ONE_OR_MORE:
            return "expected at least one argument"
        return "expected %d argument%s" % (nargs, "" if nargs == 1 else "s")

    def _least(self, action):
        nargs = action.nargs
        if nargs is None or nargs in (ONE_OR_MORE, PARSER):
            return 1
        return nargs if isinstance(nargs, int) else 0

    def _most(self, action):
        nargs = action.nargs
        if nargs is None or nargs == OPTIONAL:
            return 1
        return nargs if isinstance(nargs, int) else 1 << 30

    def _fitting(self, positionals, kinds, last, all_left):
        """How many arguments each of the first positionals gets: as many positionals as fit, the earlier ones greedy."""
        plain = len(kinds) - kinds.count("-")
        for size in range(len(positionals), 0, -1):
            some = positionals[:size]
            least = [self._least(action) for action in some]
            if sum(least) > plain:
                continue
            if plain == 0 and not last and all([each == 0 for each in least]):
                # What may be empty waits for what follows the options.
                return []
            counts = []
            free = plain - sum(least)
            for place, action in enumerate(some):
                more = min(free, self._most(action) - least[place])
                free -= more
                counts.append(least[place] + more)
            if some and some[-1].nargs in (REMAINDER, PARSER):
                counts[-1] = len(all_left) - sum(counts[:-1])
            elif "-" in kinds:
                # The double dash goes to the positional in whose place it stands.
                dash = kinds.index("-")
                reached = 0
                for place in range(len(counts)):
                    reached += counts[place]
                    if reached > dash or place == len(counts) - 1:
                        counts[place] += 1
                        break
            return counts
        return []

    def _values(self, action, values):
        nargs = action.nargs
        if not values and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._typed(action, value)
                self._choose(action, value)
            return value
        if not values and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else values
        if nargs is None or nargs == OPTIONAL:
            value = self._typed(action, values[0])
            self._choose(action, value)
            return value
        if nargs == REMAINDER:
            return [self._typed(action, each) for each in values]
        if nargs == PARSER:
            found = [self._typed(action, each) for each in values]
            self._choose(action, found[0])
            return found
        found = [self._typed(action, each) for each in values]
        for each in found:
            self._choose(action, each)
        return found

    def _typed(self, action, text):
        maker = action.type
        if maker is None:
            return text
        try:
            return maker(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            raise ArgumentError(action, "invalid %s value: %r" % (getattr(maker, "__name__", repr(maker)), text)) from None

    def _choose(self, action, value):
        if action.choices is not None and value not in action.choices:
            options = ", ".join([repr(each) for each in action.choices])
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, options))

    # ---- usage and help

    def _metavar(self, action):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return "{%s}" % ",".join([str(each) for each in action.choices])
        return self.formatter_class().metavar_of(action)

    def _arguments(self, action):
        name = self._metavar(action)
        nargs = action.nargs
        if nargs is None:
            return name if isinstance(name, str) else name[0]
        if nargs == OPTIONAL:
            return "[%s]" % name
        if nargs == ZERO_OR_MORE:
            return "[%s ...]" % name
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % ((name, name) if isinstance(name, str) else name)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % name
        return " ".join([name] * nargs if isinstance(name, str) else name)

    def _usage_part(self, action, bare=False):
        if not action.option_strings:
            return self._arguments(action)
        text = action.format_usage()
        if action.nargs != 0:
            text = "%s %s" % (action.option_strings[0], self._arguments(action))
        return text if action.required or bare else "[%s]" % text

    def _usage_parts(self, actions):
        parts = []
        done = []
        for action in actions:
            if action.help is SUPPRESS or action in done:
                continue
            group = self._group_of(action)
            if group is None:
                parts.append(self._usage_part(action))
                continue
            done.extend(group._group_actions)
            inside = " | ".join(
                [self._usage_part(each, True) for each in group._group_actions if each.help is not SUPPRESS])
            parts.append("(%s)" % inside if group.required else "[%s]" % inside)
        return parts

    def _group_of(self, action):
        for group in self._exclusive:
            if action in group._group_actions and len(group._group_actions) > 1:
                return group
        return None

    def format_usage(self):
        if self.usage is not None:
            return "usage: %s\n" % (self.usage.replace("%(prog)s", self.prog))
        options = self._usage_parts([action for action in self._actions if action.option_strings])
        others = self._usage_parts([action for action in self._actions if not action.option_strings])
        begin = "usage: %s" % self.prog
        line = " ".join([begin] + options + others)
        if len(line) <= _WIDTH:
            return line + "\n"
        if len(begin) <= 0.75 * _WIDTH:
            indent = " " * (len(begin) + 1)
            lines = self._lines([begin] + options, indent) if options else self._lines([begin] + others, indent)
            if options and others:
                lines += self._lines(others, indent, indent)
        else:
            indent = " " * len("usage: ")
            lines = [begin] + self._lines(options + others, indent, indent)
        return "\n".join(lines) + "\n"

    def _lines(self, parts, indent, first=None):
        lines = []
        line = "" if first is None else indent[:-1]
        for part in parts:
            if line.strip() and len(line) + 1 + len(part) > _WIDTH:
                lines.append(line)
                line = indent[:-1]
            line = line + " " + part if line else part
        lines.append(line)
        return lines

    def format_help(self):
        formatter = self.formatter_class()
        sections = [self.format_usage()]
        if self.description:
            sections.append(formatter.describe(self.description.replace("%(prog)s", self.prog)) + "\n")
        column = self._column()
        for group in self._groups:
            entries = []
            for action in group._group_actions:
                if action.help is not SUPPRESS:
                    entries.append(self._entry(action, column, "  "))
                    if isinstance(action, _SubParsers):
                        entries.extend([self._entry(each, column, "    ") for each in action._shown])
            text = ""
            if group.description:
                text = formatter.describe(group.description, "  ") + "\n"
                if entries:
                    text += "\n"
            if entries or text:
                sections.append(("%s:\n" % group.title if group.title else "") + text + "".join(entries))
        if self.epilog:
            sections.append(formatter.describe(self.epilog.replace("%(prog)s", self.prog)) + "\n")
        return "\n".join(sections)

    def _column(self):
        longest = 0
        for group in self._groups:
            for action in group._group_actions:
                if action.help is not SUPPRESS:
                    longest = max(longest, len(self._invocation(action)) + 2)
                    for each in getattr(action, "_shown", ()):
                        longest = max(longest, len(each.dest) + 4)
        return min(longest + 2, _COLUMN)

    def _invocation(self, action):
        if not action.option_strings:
            name = self._metavar(action)
            return name if isinstance(name, str) else name[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        arguments = self._arguments(action)
        return ", ".join(["%s %s" % (each, arguments) for each in action.option_strings])

    def _entry(self, action, column, indent):
        head = indent + self._invocation(action)
        if not action.help:
            return head + "\n"
        formatter = self.formatter_class()
        fields = {**vars(action), "prog": self.prog}
        for name, value in list(fields.items()):
            if value is SUPPRESS:
                del fields[name]
            elif hasattr(value, "__name__"):
                fields[name] = value.__name__
        if fields.get("choices") is not None:
            fields["choices"] = ", ".join([str(each) for each in fields["choices"]])
        lines = formatter.help_lines(formatter.help_of(action) % fields, max(_WIDTH - column, 11)) or [""]
        if len(head) <= column - 2:
            text = head.ljust(column) + lines[0] + "\n"
            lines = lines[1:]
        else:
            text = head + "\n"
        return text + "".join([" " * column + line + "\n" for line in lines])

    def print_usage(self, file=None):
        (_sys.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file=None):
        (_sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))
