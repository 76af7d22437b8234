# The methods of str.
s = "Hello, World"
print(s.upper(), s.swapcase(), s.title(), s.center(16, "*"), s.rjust(14), "42".zfill(5), "-5".zfill(4))
print(s.find("o"), s.find("o", 5), s.rfind("o"), s.count("l"), s.replace("l", "L", 2), s.startswith(("x", "He")), s.endswith("ld"))
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(None, 1), "a b c".rsplit(None, 1), "a\nb\r\nc".splitlines())
print("abc".partition("b"), "abcbd".rpartition("b"), "xxaxx".strip("x"), "pre_a".removeprefix("pre_"), "-".join("abc"))
print("abc".isalpha(), "a1".isalnum(), " ".isspace(), "Ab Cd".istitle(), "a_1".isidentifier(), "a\tb".expandtabs(4))
print("abc".translate(str.maketrans("ab", "xy")), "abc"[::-1], "b" in "abc", "a" < "b", "Z" < "a", repr("it's"), repr("\n"), ascii("é"))
print("x" * 3, "a" "b", r"\n", "\x41\u00e9", len("héllo→"), list("añ"), ord("A"), chr(955))

# expect: HELLO, WORLD hELLO, wORLD Hello, World **Hello, World**   Hello, World 00042 -005
# expect: 4 8 8 3 HeLLo, World True True
# expect: ['a', 'b', '', 'c'] ['a', 'b'] ['a', 'b c'] ['a b', 'c'] ['a', 'b', 'c']
# expect: ('a', 'b', 'c') ('abc', 'b', 'd') a a a-b-c
# expect: True True True True True a   b
# expect: xyc cba True True True "it's" '\n' '\xe9'
# expect: xxx ab \n Aé 6 ['a', 'ñ'] 65 λ
# ending: finished
# exit: 0
# python: 3.9
