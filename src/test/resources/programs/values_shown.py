import threading
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

lock = threading.Lock()
one = None


def keep(value):
    global one
    with lock:
        one = value
        print(one)


VALUES = [
    Decimal("0.00"), Decimal("-1E+30"), Decimal("NaN12"), Decimal("1E-12"), Decimal("-Infinity"), Decimal("123.4500"),
    Decimal("0E-7"), Decimal("5E2"), Fraction(-3, 6), date(2020, 1, 2), time(3), time(3, 4, 0, 5),
    time(1, 2, 3, tzinfo=timezone.utc), datetime(2020, 1, 2, 3, 4, fold=1),
    datetime(2020, 1, 2, 3, 4, 5, 6, timezone(timedelta(hours=2))), timedelta(0), timedelta(-1, 5, 7), timedelta(weeks=2),
    [Decimal(1), {1: Fraction(1, 3)}], (timedelta(1), date(1, 1, 1)),
]
for value in VALUES:
    thread = threading.Thread(target=keep, args=(value,))
    thread.start()
    thread.join()
# expect: 0.00
# expect: -1E+30
# expect: NaN12
# expect: 1E-12
# expect: -Infinity
# expect: 123.4500
# expect: 0E-7
# expect: 5E+2
# expect: -1/2
# expect: 2020-01-02
# expect: 03:00:00
# expect: 03:04:00.000005
# expect: 01:02:03+00:00
# expect: 2020-01-02 03:04:00
# expect: 2020-01-02 03:04:05.000006+02:00
# expect: 0:00:00
# expect: -1 day, 0:00:05.000007
# expect: 14 days, 0:00:00
# expect: [Decimal('1'), {1: Fraction(1, 3)}]
# expect: (datetime.timedelta(days=1), datetime.date(1, 1, 1))
# ending: finished
# exit: 0
# python: 3.8
