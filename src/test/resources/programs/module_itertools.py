from itertools import accumulate, chain, combinations, count, cycle, dropwhile, groupby, islice
from itertools import permutations, product, repeat, starmap, takewhile, tee, zip_longest

print(list(islice(count(10, 5), 3)), list(islice(cycle("ab"), 5)), list(repeat(0, 2)))
print(list(chain("ab", [1])), list(chain.from_iterable([[1], [2, 3]])), list(accumulate([1, 2, 3])))
print(list(product("ab", [1, 2])), list(permutations([1, 2, 3], 2)), list(combinations("abc", 2)))
print([(key, list(run)) for key, run in groupby("aabccc")])
print(list(takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 3, 1])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", "x", fillvalue="-")))
first, second = tee([1, 2])
print(next(first), list(second), list(first), count(3), repeat("x", 2))

# expect: [10, 15, 20] ['a', 'b', 'a', 'b', 'a'] [0, 0]
# expect: ['a', 'b', 1] [1, 2, 3] [1, 3, 6]
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'b'), ('a', 'c'), ('b', 'c')]
# expect: [('a', ['a', 'a']), ('b', ['b']), ('c', ['c', 'c', 'c'])]
# expect: [1, 2] [3, 1]
# expect: [8, 9] [('a', 'x'), ('b', '-')]
# expect: 1 [1, 2] [2] count(3) repeat('x', 2)
# ending: finished
# exit: 0
