# Merge sort in which each half is sorted by a thread, down to a certain depth.
import threading


def merge(left, right):
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def sort(items, depth=2):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    halves = [items[:middle], items[middle:]]
    if depth == 0:
        return merge(*(sort(half, 0) for half in halves))

    def sort_half(i):
        halves[i] = sort(halves[i], depth - 1)

    threads = [threading.Thread(target=sort_half, args=(i,)) for i in (0, 1)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return merge(*halves)


print(sort([5, 2, 9, 1, 5, 6, -3, 0, 7]))

# expect: [-3, 0, 1, 2, 5, 5, 6, 7, 9]
# ending: finished
# exit: 0
