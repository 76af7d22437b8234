import re
import threading

text = "Ada 36, Alan 41 and Grace 85; mail: ada@x.org, alan.t@y.co.uk"
print(re.findall(r"\w+", text)[:5], re.findall(r"(\w+) (\d+)", text), re.findall(r"(?P<user>[\w.]+)@", text))
found = re.search(r"(?P<name>[A-Z]\w+) (?P<age>\d+)", text)
print(found, found.group(), found.group("name", 2), found["age"], found.groups(), found.groupdict(), found.span(), found.start(2), found.end("age"))
print(found.lastindex, found.lastgroup, found.re.pattern, found.string is text, found.pos, found.endpos, found.expand(r"\2-\g<name>\n"))
print(re.match("b", "abc"), re.match("a", "abc"), re.fullmatch("abc", "abcd"), re.fullmatch("a|ab", "ab"), bool(re.search("c$", "abc\n")))
print(re.sub(r"\d+", lambda m: str(int(m.group()) + 1), text), re.sub("a", r"<\g<0>>", "banana", count=2), re.subn("[aeiou]", "", "education"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split("(-)", "1-2-3", maxsplit=1), re.split("x*", "axbc"), re.sub("x*", "-", "abxd"))
print(re.findall("|a", "aa"), re.findall("a|", "ba"), re.findall(r"\b", "a b"), [m.span() for m in re.finditer("a*", "baac")])
print(re.escape("a.b*c [1]"), re.escape("plain_text"), repr(re.compile("a", re.I | re.M)), re.compile("(a)(?P<n>b)").groupindex, re.compile("x").flags)
print(re.findall("^.", "a\nb\n", re.M), re.findall(".$", "a\nb\n", re.MULTILINE), re.findall("a.c", "a\nc", re.DOTALL), re.findall("(?i)aB", "AB ab"), re.findall("^", "a\n", re.M))
print(re.findall(r"""
    (\d{4}) - (\d\d)  # year and month
""", "2023-11 2024-02", re.VERBOSE), re.findall("É", "é É", re.I), re.findall(r"\w", "é_1", re.A), re.findall(r"\d+?", "123"))
print(re.findall(r"(a+)(b)?", "aab a"), re.search(r"(a)|(b)", "b").groups("none"), re.search(r"(a)|b", "b").span(1), re.findall(r"(\w)\1", "aabbc"))
print(re.findall("(?<=a)b", "ab cb"), re.findall("a(?!b)", "ab ac"), re.findall("(?<!a)b", "ab cb"), re.findall("(?P<q>['\"]).*?(?P=q)", "'a' \"b\""), re.findall("[^]a]", "]ab-"))
print(re.findall("[a\\-z]", "a-bz"), re.findall("[a&&b[]", "a&[b"), re.findall("[\\w.-]+", "a.b-c d"), re.findall(r"[^\W\d_]+", "ab1_cd"), re.findall("x{2,3}", "xxxxx"), re.findall("x{,2}y", "xxxy"), re.findall("a{x}", "a{x}"))
print(re.compile("b").search("abcb", 2), re.compile("^b").match("ab", 1), re.compile("b$").search("abc", 0, 2), re.compile("(?<=a)b").search("ab", 1))
print(re.search(r"((a)(b))(c)?", "ab").lastindex, re.search(r"\x41\u0042\t\101", "AB\tA"), re.findall("(?:a|b)+", "abba c"), re.findall("(?s:.)b", "\nb"), re.sub("(a)(b)?", r"[\1\2]", "ab a"))
print(re.search("😀(.)", "x😀y").span(1), re.sub(".", "-", "😀a"), re.split("a", "😀a😀"), re.findall("[😀-😂]", "😁x"))
print(re.compile("a") == re.compile("a"), isinstance(re.compile("a"), re.Pattern), isinstance(re.match("a", "a"), re.Match), re.compile(re.compile("a")).pattern, re.IGNORECASE.value, int(re.X | re.S))

for wrong in ("(", ")", "[a", "*a", "a**", "\\", "\\q", "a{3,2}", "(?P<n>a)(?P<n>b)", "(?P=n)", "\\1", "(?z)", "[z-a]", "(?<=a+)b", "(?P<1>a)",
              "(?P<n", "x\n(", "^*", "(?P>", "[\\", "\\x4", "(a\\1)", "(?#a"):
    try:
        print(re.compile(wrong))
    except re.error as error:
        print(repr(wrong), error, "|", error.msg, error.pos)
for wrong in (lambda: re.sub("a", r"\1", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.sub("a", r"\g<n>", "a"), lambda: re.match("a", "a").group(1),
              lambda: re.match("a", "a")["n"], lambda: re.match("a", 3), lambda: re.compile(3), lambda: re.compile(re.compile("a"), re.I)):
    try:
        print(wrong())
    except (re.error, IndexError, TypeError, ValueError) as error:
        print(isinstance(error, re.error), str(error).split(",")[0])

TOKEN = re.compile(r"(?P<NUMBER>\d+)|(?P<NAME>[a-z]+)|(?P<OP>[-+*/()])|(?P<SKIP>\s+)")
print([(m.lastgroup, m.group()) for m in TOKEN.finditer("a + 12*(b-3)") if m.lastgroup != "SKIP"])

counts = {}
lock = threading.Lock()


def worker(line):
    for word in re.findall(r"[a-z]+", line.lower()):
        with lock:
            counts[word] = counts.get(word, 0) + 1


threads = [threading.Thread(target=worker, args=(line,)) for line in ("The cat", "the dog!", "a CAT, a dog")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(counts.items()))

# expect: ['Ada', '36', 'Alan', '41', 'and'] [('Ada', '36'), ('Alan', '41'), ('Grace', '85')] ['ada', 'alan.t']
# expect: <re.Match object; span=(0, 6), match='Ada 36'> Ada 36 ('Ada', '36') 36 ('Ada', '36') {'name': 'Ada', 'age': '36'} (0, 6) 4 6
# expect: 2 age (?P<name>[A-Z]\w+) (?P<age>\d+) True 0 61 36-Ada
# expect:
# expect: None <re.Match object; span=(0, 1), match='a'> None <re.Match object; span=(0, 2), match='ab'> True
# expect: Ada 37, Alan 42 and Grace 86; mail: ada@x.org, alan.t@y.co.uk b<a>n<a>na ('dctn', 5)
# expect: ['a', 'b', 'c', 'd'] ['1', '-', '2-3'] ['', 'a', '', 'b', 'c', ''] -a-b--d-
# expect: ['', 'a', '', 'a', ''] ['', 'a', ''] ['', '', '', ''] [(0, 0), (1, 3), (3, 3), (4, 4)]
# expect: a\.b\*c\ \[1\] plain_text re.compile('a', re.IGNORECASE|re.MULTILINE) {'n': 2} 32
# expect: ['a', 'b'] ['a', 'b'] ['a\nc'] ['AB', 'ab'] ['', '']
# expect: [('2023', '11'), ('2024', '02')] ['é', 'É'] ['_', '1'] ['1', '2', '3']
# expect: [('aa', 'b'), ('a', '')] ('none', 'b') (-1, -1) ['a', 'b']
# expect: ['b'] ['a'] ['b'] ["'", '"'] ['b', '-']
# expect: ['a', '-', 'z'] ['a', '&', '[', 'b'] ['a.b-c', 'd'] ['ab', 'cd'] ['xxx', 'xx'] ['xxy'] ['a{x}']
# expect: <re.Match object; span=(3, 4), match='b'> None <re.Match object; span=(1, 2), match='b'> <re.Match object; span=(1, 2), match='b'>
# expect: 1 <re.Match object; span=(0, 4), match='AB\tA'> ['abba'] ['\nb'] [ab] [a]
# expect: (2, 3) -- ['😀', '😀'] ['😁']
# expect: True True True a 2 80
# expect: '(' missing ), unterminated subpattern at position 0 | missing ), unterminated subpattern 0
# expect: ')' unbalanced parenthesis at position 0 | unbalanced parenthesis 0
# expect: '[a' unterminated character set at position 0 | unterminated character set 0
# expect: '*a' nothing to repeat at position 0 | nothing to repeat 0
# expect: 'a**' multiple repeat at position 2 | multiple repeat 2
# expect: '\\' bad escape (end of pattern) at position 0 | bad escape (end of pattern) 0
# expect: '\\q' bad escape \q at position 0 | bad escape \q 0
# expect: 'a{3,2}' min repeat greater than max repeat at position 2 | min repeat greater than max repeat 2
# expect: '(?P<n>a)(?P<n>b)' redefinition of group name 'n' as group 2; was group 1 at position 12 | redefinition of group name 'n' as group 2; was group 1 12
# expect: '(?P=n)' unknown group name 'n' at position 4 | unknown group name 'n' 4
# expect: '\\1' invalid group reference 1 at position 1 | invalid group reference 1 1
# expect: '(?z)' unknown extension ?z at position 1 | unknown extension ?z 1
# expect: '[z-a]' bad character range z-a at position 1 | bad character range z-a 1
# expect: '(?<=a+)b' look-behind requires fixed-width pattern | look-behind requires fixed-width pattern None
# expect: '(?P<1>a)' bad character in group name '1' at position 4 | bad character in group name '1' 4
# expect: '(?P<n' missing >, unterminated name at position 4 | missing >, unterminated name 4
# expect: 'x\n(' missing ), unterminated subpattern at position 2 (line 2, column 1) | missing ), unterminated subpattern 2
# expect: '^*' nothing to repeat at position 1 | nothing to repeat 1
# expect: '(?P>' unknown extension ?P> at position 1 | unknown extension ?P> 1
# expect: '[\\' bad escape (end of pattern) at position 1 | bad escape (end of pattern) 1
# expect: '\\x4' incomplete escape \x4 at position 0 | incomplete escape \x4 0
# expect: '(a\\1)' cannot refer to an open group at position 2 | cannot refer to an open group 2
# expect: '(?#a' missing ), unterminated comment at position 0 | missing ), unterminated comment 0
# expect: True invalid group reference 1 at position 1
# expect: True bad escape \q at position 0
# expect: False unknown group name 'n'
# expect: False no such group
# expect: False no such group
# expect: False expected string or bytes-like object
# expect: False first argument must be string or compiled pattern
# expect: False cannot process flags argument with a compiled pattern
# expect: [('NAME', 'a'), ('OP', '+'), ('NUMBER', '12'), ('OP', '*'), ('OP', '('), ('NAME', 'b'), ('OP', '-'), ('NUMBER', '3'), ('OP', ')')]
# expect: [('a', 2), ('cat', 2), ('dog', 2), ('the', 2)]
# ending: finished
# exit: 0
