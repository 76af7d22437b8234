# A list as a heap: no item is larger than the two at 2*i + 1 and 2*i + 2, so the smallest stands first.


def heappush(heap, item):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return first


def heapreplace(heap, item):
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x):
    for place in range(len(x) // 2 - 1, -1, -1):
        _sink(x, place)


# The same with the largest first, as merge() and others have used it.


def _heappop_max(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    return _heapreplace_max(heap, last) if heap else last


def _heapreplace_max(heap, item):
    first = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return first


def _heapify_max(x):
    for place in range(len(x) // 2 - 1, -1, -1):
        _sink_max(x, place)


def _sink_max(heap, place):
    end = len(heap)
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        other = child + 1
        if other < end and not heap[other] < heap[child]:
            child = other
        if not item < heap[child]:
            break
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item


def _rise(heap, top, place):
    item = heap[place]
    while place > top:
        above = (place - 1) // 2
        if not item < heap[above]:
            break
        heap[place] = heap[above]
        place = above
    heap[place] = item


def _sink(heap, top):
    # The gap goes down to the bottom, the smaller child moving up each time; from there the item rises.
    end = len(heap)
    place = top
    item = heap[top]
    child = 2 * place + 1
    while child < end:
        other = child + 1
        if other < end and not heap[child] < heap[other]:
            child = other
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, top, place)


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables, sorted."""
    current = []
    for iterable in iterables:
        iterator = iter(iterable)
        item = next(iterator, _END)
        if item is not _END:
            current.append([item if key is None else key(item), item, iterator])
    while current:
        best = 0
        for place in range(1, len(current)):
            better = current[best][0] < current[place][0] if reverse else current[place][0] < current[best][0]
            if better:
                best = place
        yield current[best][1]
        item = next(current[best][2], _END)
        if item is _END:
            current.pop(best)
        else:
            current[best][0] = item if key is None else key(item)
            current[best][1] = item


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


class _End:
    """What next() gives at the end of an iterator."""


_END = _End()
