# Slices: reading, assigning, deleting, extended ones, of lists, texts, tuples and ranges.
x = list(range(10))
print(x[2:5], x[::-1], x[-3:], x[8:2:-2], x[100:], x[-100:2], "abcdef"[1:5:2], (1, 2, 3)[1:], range(10)[2:8:3])
x[2:5] = "ab"
print(x)
x[1:1] = [7, 8]
print(x)
x[::2] = [0] * len(x[::2])
print(x)
del x[::2], x[0]
print(x)
try:
    x[::2] = [1]
except ValueError as error:
    print(error)
try:
    x[0:1] = 5
except TypeError as error:
    # 3.13 says it as for an extended slice.
    print(str(error).replace("must assign iterable to extended slice", "can only assign an iterable"))
x[:] = []
print(x)


class Keys:
    def __getitem__(self, key):
        return key


print(Keys()[1:2], Keys()[::3], Keys()[1, 2:3])

# expect: [2, 3, 4] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] [7, 8, 9] [8, 6, 4] [] [0, 1] bd (2, 3) range(2, 8, 3)
# expect: [0, 1, 'a', 'b', 5, 6, 7, 8, 9]
# expect: [0, 7, 8, 1, 'a', 'b', 5, 6, 7, 8, 9]
# expect: [0, 7, 0, 1, 0, 'b', 0, 6, 0, 8, 0]
# expect: [1, 'b', 6, 8]
# expect: attempt to assign sequence of size 1 to extended slice of size 2
# expect: can only assign an iterable
# expect: []
# expect: slice(1, 2, None) slice(None, None, 3) (1, slice(2, 3, None))
# ending: finished
# exit: 0
