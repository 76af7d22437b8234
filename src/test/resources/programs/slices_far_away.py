# Slices and places far outside of what there is.
import sys

most = sys.maxsize
print([0, 1, 2, 3][:: 2**70], "abc"[:: -(2**70)], (1, 2, 3)[most:0:-most], "abc"[-most - 1 :: most])
print(range(10)[::most], list(range(0, 10, 2)[:: 2**62]), list(range(10)[:: -most]))
items = [1, 2, 3, 4]
del items[::most]
print(items)
items[:: 2**65] = [9]
print(items)
items[2**70 :] = "ab"
print(items)
for get in (
    lambda: items[2**70],
    lambda: "a"[-(2**70)],
    lambda: range(3)[2**70],
    lambda: (1,)[2**64],
    lambda: items[::0],
    lambda: items["x":],
    lambda: items[1.5],
):
    try:
        print(get())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)

# expect: [0] c (3,) a
# expect: range(0, 10, 9223372036854775807) [0] [9]
# expect: [2, 3, 4]
# expect: [9, 3, 4]
# expect: [9, 3, 4, 'a', 'b']
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError range object index out of range
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: ValueError slice step cannot be zero
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError list indices must be integers or slices, not float
# ending: finished
# exit: 0
