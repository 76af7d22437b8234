# Means and their like, of small amounts of data.

from math import fsum as _fsum, sqrt as _sqrt


class StatisticsError(ValueError):
    """There is too little data."""


def _exact(values):
    for value in values:
        if isinstance(value, float):
            return False
    return True


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    return _divided(sum(data) if _exact(data) else _fsum(data), len(data))


def _divided(total, count):
    if isinstance(total, int) and total % count == 0:
        return total // count
    return total / count


def fmean(data):
    data = list(data)
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    return _fsum(data) / len(data)


def median(data):
    data = sorted(data)
    size = len(data)
    if not size:
        raise StatisticsError("no median for empty data")
    if size % 2:
        return data[size // 2]
    return (data[size // 2 - 1] + data[size // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def mode(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    if not counts:
        raise StatisticsError("no mode for empty data")
    best = max(counts.values())
    for value in counts:
        if counts[value] == best:
            return value


def multimode(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    best = max(counts.values(), default=0)
    return [value for value in counts if counts[value] == best]


def _squares(data, least, name):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(
            "%s requires at least %s data point%s" % (name, "two" if least == 2 else "one", "s" if least == 2 else ""))
    if _exact(data):
        # n * sum(x*x) - sum(x)**2 over n, all in whole numbers.
        total = sum(data)
        return len(data) * sum([value * value for value in data]) - total * total, len(data), len(data)
    middle = _fsum(data) / len(data)
    return _fsum([(value - middle) ** 2 for value in data]), 1, len(data)


def variance(data, xbar=None):
    squares, over, count = _squares(data, 2, "variance")
    return _divided(squares, over * (count - 1))


def pvariance(data, mu=None):
    squares, over, count = _squares(data, 1, "pvariance")
    return _divided(squares, over * count)


def stdev(data, xbar=None):
    squares, over, count = _squares(data, 2, "stdev")
    return _sqrt(squares / (over * (count - 1)))


def pstdev(data, mu=None):
    squares, over, count = _squares(data, 1, "pstdev")
    return _sqrt(squares / (over * count))
