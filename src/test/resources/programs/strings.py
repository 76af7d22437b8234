name, n, x = "bob", 7, 3.14159
print(f"{name!r:>8}|{n:03d}|{x:.2f}|{n:>4}|{name:^7}|{n:,}")
print(f"{n = } {{braces}} {name.upper()} {[i for i in range(3)]} {'yes' if n else 'no'}")
print("%s has %d and %5.1f%% %r" % (name, n, x, name))
print("a,b,c".split(","), "-".join("xyz"), "  x ".strip(), "abc"[::-1], "abc"[1:], "abcabc".replace("b", "B"))
print("b" in "abc", "abc".startswith("ab"), "abc".find("c"), len("中文"), "中文"[0], "a" * 3)
print("tab\there", 'it''s', """two
lines""", r"\n")

# expect:    'bob'|007|3.14|   7|  bob  |7
# expect: n = 7 {braces} BOB [0, 1, 2] yes
# expect: bob has 7 and   3.1% 'bob'
# expect: ['a', 'b', 'c'] x-y-z x cba bc aBcaBc
# expect: True True 2 2 中 aaa
# expect: tab	here its two
# expect: lines \n
# ending: finished
# exit: 0
