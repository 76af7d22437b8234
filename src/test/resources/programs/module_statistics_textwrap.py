import pprint
import statistics
import textwrap

print(statistics.mean([1, 2, 3, 4]), statistics.median([5, 1, 3]), statistics.mode("aab"), statistics.pstdev([2, 4]))
print(repr(textwrap.dedent("""
    one
      two
    """)))
print(textwrap.fill("the quick brown fox", 10))
pprint.pprint({"b": 1, "a": [1, 2]})

# expect: 2.5 3 a 1.0
# expect: '\none\n  two\n'
# expect: the quick
# expect: brown fox
# expect: {'a': [1, 2], 'b': 1}
# ending: finished
# exit: 0
