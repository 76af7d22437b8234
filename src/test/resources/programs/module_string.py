import string

print(string.ascii_lowercase, string.digits)
print(string.capwords("one  two THREE"))
print(string.Template("$who likes ${what}, costs $$5").substitute(who="tim", what="kung pao"))
print(string.Template("$a $b").safe_substitute(a=1))
try:
    string.Template("$missing").substitute()
except KeyError as error:
    print("no", error)



class Shouting(string.Formatter):
    def format_field(self, value, format_spec):
        text = super().format_field(value, format_spec)
        return text.upper()

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "?") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def check_unused_args(self, used_args, args, kwargs):
        print("unused", sorted(set(kwargs) - used_args))


print(Shouting().format("{0} {name!r:>6} {x[1]} {missing} {{}} {1.real:{width}d}", "a", 7, name="bo", x=[1, "z"], width=3, y=1))
print(string.Formatter().format("{} {:>4}", 1, 2), string.Formatter().vformat("{a}", (), {"a": 1}), list(string.Formatter().parse("a{b!r:c}d")))
for wrong in ("{", "}", "{0}{}", "{x}"):
    try:
        print(string.Formatter().format(wrong, 1))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)

# expect: abcdefghijklmnopqrstuvwxyz 0123456789
# expect: One Two Three
# expect: tim likes kung pao, costs $5
# expect: 1 $b
# expect: no 'missing'
# expect: unused ['y']
# expect: A   'BO' Z ? {}   7
# expect: 1    2 1 [('a', 'b', 'c', 'r'), ('d', None, None, None)]
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: KeyError 'x'
# ending: finished
# exit: 0
