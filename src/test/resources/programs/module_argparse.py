import argparse
import threading

parser = argparse.ArgumentParser(prog="workers", description="Runs some workers, each of which adds up numbers until there are none left to add.", epilog="That is all.")
parser.add_argument("task", help="what to do", choices=["sum", "product"], nargs="?", default="sum")
parser.add_argument("numbers", type=int, nargs="*", metavar="N", help="a number")
parser.add_argument("-w", dest="workers", type=int, default=2, help="how many (default: %(default)s)")
parser.add_argument("-v", "--verbose", action="store_true", help="say more")
parser.add_argument("-q", "--quiet-mode", action="store_false", dest="loud")
parser.add_argument("--tag", action="append", default=[], help="may be given several times, and this text is long enough to need more than one line")
parser.add_argument("-d", "--debug", action="count", default=0)
parser.add_argument("--pair", nargs=2, type=float, metavar=("X", "Y"))
parser.add_argument("--hidden", help=argparse.SUPPRESS)
parser.add_argument("--mode", const="fast", nargs="?", choices=("fast", "slow"))
group = parser.add_mutually_exclusive_group()
group.add_argument("--on", action="store_true")
group.add_argument("--off", action="store_const", const=1)
more = parser.add_argument_group("more", "What else there is.")
more.add_argument("--limit", default="7", type=int)
more.add_argument("--version", action="version", version="%(prog)s 1.2")

print(parser.parse_args([]))
print(parser.parse_args(["product", "1", "2", "-w", "5", "-vdd", "--tag", "a", "--tag=b", "--pair", "1", "2.5"]))
print(parser.parse_args(["-w3", "sum", "--mode", "--ver", "-q"]) if False else parser.parse_args(["-w3", "sum", "4", "--mode", "slow", "-q", "--verb"]))
print(parser.parse_args(["sum", "--mode"]).mode, parser.parse_args(["--off"]).off, parser.parse_known_args(["sum", "1", "--what", "-z"]))
print(parser.parse_args(["sum", "-3", "--", "-4"]).numbers, vars(parser.parse_args([]))["limit"], parser.get_default("workers"))
parser.print_usage()
print(parser.format_help())


def refused(some, arguments):
    try:
        print(some.parse_args(arguments))
    except SystemExit as leaving:
        print("left with", leaving.code)


for arguments in (["nothing"], ["sum", "x"], ["-w"], ["-w", "x"], ["--nope"], ["--on", "--off"], ["--pair", "1"], ["--version"], ["--t"], ["--verbose=1"]):
    refused(parser, arguments)

tool = argparse.ArgumentParser(prog="tool")
tool.add_argument("--level", required=True, type=lambda text: int(text, 2))
commands = tool.add_subparsers(dest="command", required=True, help="what to do")
add = commands.add_parser("add", help="adds", aliases=["plus"])
add.add_argument("x", type=int)
add.set_defaults(run=lambda args: args.x + 1)
commands.add_parser("list", help="lists").add_argument("--all", action="store_true")
args = tool.parse_args(["--level", "101", "add", "4"])
print(args.level, args.command, args.x, args.run(args), tool.parse_args(["--level=1", "list", "--all"]))
print(tool.format_help())
for arguments in ([], ["--level", "1"], ["--level", "2", "list"], ["--level", "1", "add", "x"], ["--level", "1", "drop"], ["add", "-h"]):
    refused(tool, arguments)

strict = argparse.ArgumentParser(prog="strict", exit_on_error=False, add_help=False)
strict.add_argument("count", type=int)
try:
    strict.parse_args(["many"])
except argparse.ArgumentError as error:
    print(error)
try:
    strict.add_argument("--a").required
    strict.add_argument("--a")
except argparse.ArgumentError as error:
    print(error)


def positive(text):
    if int(text) <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return int(text)


default = argparse.ArgumentParser(prog="default", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
default.add_argument("--size", type=positive, default=3, help="the size")
print(default.format_help(), default.parse_args(["--size", "4"]) == argparse.Namespace(size=4))
refused(default, ["--size", "0"])
print("size" in default.parse_args([]))

args = argparse.ArgumentParser().parse_args()
threads = [threading.Thread(target=print, args=(args,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
argparse.ArgumentParser(prog="end").error("the end")

# expect: Namespace(task='sum', numbers=[], workers=2, verbose=False, loud=True, tag=[], debug=0, pair=None, hidden=None, mode=None, on=False, off=None, limit=7)
# expect: Namespace(task='product', numbers=[1, 2], workers=5, verbose=True, loud=True, tag=['a', 'b'], debug=2, pair=[1.0, 2.5], hidden=None, mode=None, on=False, off=None, limit=7)
# expect: Namespace(task='sum', numbers=[4], workers=3, verbose=True, loud=False, tag=[], debug=0, pair=None, hidden=None, mode='slow', on=False, off=None, limit=7)
# expect: fast 1 (Namespace(task='sum', numbers=[1], workers=2, verbose=False, loud=True, tag=[], debug=0, pair=None, hidden=None, mode=None, on=False, off=None, limit=7), ['--what', '-z'])
# expect: [-3, -4] 7 2
# expect: usage: workers [-h] [-w WORKERS] [-v] [-q] [--tag TAG] [-d] [--pair X Y]
# expect:                [--mode [{fast,slow}]] [--on | --off] [--limit LIMIT]
# expect:                [--version]
# expect:                [{sum,product}] [N ...]
# expect: usage: workers [-h] [-w WORKERS] [-v] [-q] [--tag TAG] [-d] [--pair X Y]
# expect:                [--mode [{fast,slow}]] [--on | --off] [--limit LIMIT]
# expect:                [--version]
# expect:                [{sum,product}] [N ...]
# expect:
# expect: Runs some workers, each of which adds up numbers until there are none left to
# expect: add.
# expect:
# expect: positional arguments:
# expect:   {sum,product}         what to do
# expect:   N                     a number
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   -w WORKERS            how many (default: 2)
# expect:   -v, --verbose         say more
# expect:   -q, --quiet-mode
# expect:   --tag TAG             may be given several times, and this text is long
# expect:                         enough to need more than one line
# expect:   -d, --debug
# expect:   --pair X Y
# expect:   --mode [{fast,slow}]
# expect:   --on
# expect:   --off
# expect:
# expect: more:
# expect:   What else there is.
# expect:
# expect:   --limit LIMIT
# expect:   --version             show program's version number and exit
# expect:
# expect: That is all.
# expect:
# expect: left with 2
# expect: left with 2
# expect: left with 2
# expect: left with 2
# expect: left with 2
# expect: left with 2
# expect: left with 2
# expect: workers 1.2
# expect: left with 0
# expect: left with 2
# expect: left with 2
# expect: 5 add 4 5 Namespace(level=1, command='list', all=True)
# expect: usage: tool [-h] --level LEVEL {add,plus,list} ...
# expect:
# expect: positional arguments:
# expect:   {add,plus,list}  what to do
# expect:     add (plus)     adds
# expect:     list           lists
# expect:
# expect: options:
# expect:   -h, --help       show this help message and exit
# expect:   --level LEVEL
# expect:
# expect: left with 2
# expect: left with 2
# expect: left with 2
# expect: left with 2
# expect: left with 2
# expect: usage: tool add [-h] x
# expect:
# expect: positional arguments:
# expect:   x
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect: left with 0
# expect: argument count: invalid int value: 'many'
# expect: argument --a: conflicting option string: --a
# expect: usage: default [-h] [--size SIZE]
# expect:
# expect: options:
# expect:   -h, --help   show this help message and exit
# expect:   --size SIZE  the size (default: 3)
# expect:  True
# expect: left with 2
# expect: True
# expect: Namespace()
# ending: exit
# exit: 2
# python: 3.10
