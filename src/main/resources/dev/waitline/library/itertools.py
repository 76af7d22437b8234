# Iterators made of iterators. In CPython this is C, so nobody steps through it.
#
# Each class holds a generator that does the work; the class is there for its name and for iter().


class _Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


class count:
    """Numbers from `start` on, for ever."""

    def __init__(self, start=0, step=1):
        if not isinstance(start, (int, float)) or not isinstance(step, (int, float)):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return "count(%r)" % (self._next,)
        return "count(%r, %r)" % (self._next, self._step)


class cycle(_Iterator):
    """The items again and again, for ever."""

    def __init__(self, iterable):
        self._steps = _cycled(iter(iterable))


def _cycled(iterator):
    kept = []
    for item in iterator:
        kept.append(item)
        yield item
    while kept:
        for item in kept:
            yield item


class repeat:
    """One object again and again, for ever or so many times."""

    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __len__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __bool__(self):
        return True

    def __repr__(self):
        if self._left is None:
            return "repeat(%r)" % (self._object,)
        return "repeat(%r, %d)" % (self._object, self._left)


class accumulate(_Iterator):
    """Running totals, or the running results of another function of two."""

    def __init__(self, iterable, func=None, *, initial=None):
        self._steps = _accumulated(iter(iterable), func, initial)


def _accumulated(iterator, func, initial):
    total = initial
    if initial is None:
        for total in iterator:
            yield total
            break
        else:
            return
    else:
        yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


class chain(_Iterator):
    """The items of one iterable after those of another."""

    def __init__(self, *iterables):
        self._steps = _chained(iter(iterables))

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._steps = _chained(iter(iterables))
        return made


def _chained(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


class compress(_Iterator):
    """The items whose selector is true."""

    def __init__(self, data, selectors):
        self._steps = _compressed(iter(data), iter(selectors))


def _compressed(data, selectors):
    for item, wanted in zip(data, selectors):
        if wanted:
            yield item


class dropwhile(_Iterator):
    """The items from the first on for which the predicate is false."""

    def __init__(self, predicate, iterable):
        self._steps = _dropped(predicate, iter(iterable))


def _dropped(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


class takewhile(_Iterator):
    """The items up to the first for which the predicate is false."""

    def __init__(self, predicate, iterable):
        self._steps = _taken(predicate, iter(iterable))


def _taken(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


class filterfalse(_Iterator):
    """The items for which the predicate is false."""

    def __init__(self, predicate, iterable):
        self._steps = _refused(predicate, iter(iterable))


def _refused(predicate, iterator):
    for item in iterator:
        if not (item if predicate is None else predicate(item)):
            yield item


class starmap(_Iterator):
    """A function called with the items of each item."""

    def __init__(self, function, iterable):
        self._steps = _starred(function, iter(iterable))


def _starred(function, iterator):
    for args in iterator:
        yield function(*args)


class islice(_Iterator):
    """A part of an iterable, as a slice takes one of a list."""

    def __init__(self, iterable, *bounds):
        if not bounds:
            raise TypeError("islice expected at least 2 arguments, got 1")
        if len(bounds) > 3:
            raise TypeError("islice expected at most 4 arguments, got %d" % (len(bounds) + 1))
        if len(bounds) == 1:
            start, stop, step = 0, bounds[0], 1
            if stop is not None and (not isinstance(stop, int) or stop < 0):
                raise ValueError(
                    "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        else:
            start = 0 if bounds[0] is None else bounds[0]
            stop = bounds[1]
            step = 1 if len(bounds) < 3 or bounds[2] is None else bounds[2]
            if stop is not None and (not isinstance(stop, int) or stop < 0):
                raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            if not isinstance(start, int) or start < 0:
                raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            if not isinstance(step, int) or step < 1:
                raise ValueError("Step for islice() must be a positive integer or None.")
        self._steps = _sliced(iter(iterable), start, stop, step)


def _sliced(iterator, start, stop, step):
    index = 0
    wanted = start
    while stop is None or index < stop:
        item = next(iterator, _END)
        if item is _END:
            return
        if index == wanted:
            wanted += step
            yield item
        index += 1


class pairwise(_Iterator):
    """Each item with the one after it."""

    def __init__(self, iterable):
        self._steps = _paired(iter(iterable))


def _paired(iterator):
    before = next(iterator, _END)
    for item in iterator:
        yield (before, item)
        before = item


class zip_longest(_Iterator):
    """The items of several iterables side by side, with a filling where one is shorter."""

    def __init__(self, *iterables, fillvalue=None):
        self._steps = _zipped([iter(iterable) for iterable in iterables], fillvalue)


def _zipped(iterators, fillvalue):
    left = len(iterators)
    while left:
        row = []
        for place in range(len(iterators)):
            item = fillvalue
            if iterators[place] is not None:
                item = next(iterators[place], _END)
                if item is _END:
                    item = fillvalue
                    iterators[place] = None
                    left -= 1
                    if not left:
                        return
            row.append(item)
        yield tuple(row)


class product(_Iterator):
    """All ways to take one item of each iterable; the last one turns fastest."""

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._steps = _products([tuple(iterable) for iterable in iterables] * repeat)


def _products(pools):
    size = len(pools)
    for pool in pools:
        if not pool:
            return
    places = [0] * size
    while True:
        yield tuple([pools[i][places[i]] for i in range(size)])
        at = size - 1
        while at >= 0 and places[at] == len(pools[at]) - 1:
            places[at] = 0
            at -= 1
        if at < 0:
            return
        places[at] += 1


class combinations(_Iterator):
    """All ways to choose `r` items, in the order in which they stand."""

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        self._steps = _chosen(tuple(iterable), r, False)


class combinations_with_replacement(_Iterator):
    """The same, where an item may be chosen more than once."""

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        self._steps = _chosen(tuple(iterable), r, True)


def _chosen(pool, r, again):
    size = len(pool)
    if not again and r > size or again and r and not size:
        return
    places = [0] * r if again else list(range(r))
    while True:
        yield tuple([pool[place] for place in places])
        at = r - 1
        while at >= 0 and places[at] == (size - 1 if again else at + size - r):
            at -= 1
        if at < 0:
            return
        first = places[at] + 1
        for place in range(at, r):
            places[place] = first if again else first + place - at


class permutations(_Iterator):
    """All orders of `r` of the items."""

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and r < 0:
            raise ValueError("r must be non-negative")
        self._steps = _ordered(pool, len(pool) if r is None else r)


def _ordered(pool, r):
    size = len(pool)
    if r > size:
        return
    places = list(range(r))
    while True:
        yield tuple([pool[place] for place in places])
        at = r - 1
        while at >= 0:
            used = places[:at]
            higher = [place for place in range(places[at] + 1, size) if place not in used]
            if higher:
                places = used + [higher[0]]
                for place in range(size):
                    if len(places) == r:
                        break
                    if place not in places:
                        places.append(place)
                break
            at -= 1
        if at < 0:
            return


class groupby:
    """Runs of items with the same key: pairs of the key and an iterator over the run."""

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._run = 0
        self._current = _END
        self._current_key = _END
        # The key of the run that was given last.
        self._given_key = _END

    def __iter__(self):
        return self

    def __next__(self):
        self._run += 1
        if self._current is _OVER:
            raise StopIteration
        # Skip what is left of the run before.
        while self._current_key is self._given_key or self._current_key == self._given_key:
            self._advance()
        self._given_key = self._current_key
        return (self._current_key, _grouped(self, self._run, self._current_key))

    def _advance(self):
        self._current = next(self._iterator)
        self._current_key = self._current if self._key is None else self._key(self._current)


def _grouped(owner, run, key):
    while owner._run == run and owner._current_key == key:
        yield owner._current
        if owner._run != run:
            return
        item = next(owner._iterator, _END)
        if item is _END:
            owner._current_key = _OVER
            owner._current = _OVER
            return
        owner._current = item
        owner._current_key = item if owner._key is None else owner._key(item)


class _Tee:
    """One of several iterators that share what the first of them has read."""

    def __init__(self, iterator, kept):
        self._iterator = iterator
        # A cell is a list of the item and the cell after it; the last one is empty.
        self._cell = kept

    def __iter__(self):
        return self

    def __next__(self):
        cell = self._cell
        if not cell:
            item = next(self._iterator)
            cell.append(item)
            cell.append([])
        self._cell = cell[1]
        return cell[0]


def tee(iterable, n=2):
    """Several iterators over the same items."""
    if n < 0:
        raise ValueError("n must be >= 0")
    iterator = iter(iterable)
    first = []
    return tuple([_Tee(iterator, first) for _ in range(n)])


class _Mark:
    """Says that there is no item."""


_END = _Mark()
_OVER = _Mark()
