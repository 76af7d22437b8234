import threading
from datetime import MAXYEAR, date, datetime, time as clock, timedelta, timezone, tzinfo

begin = datetime.now()
print(type(datetime.now() - begin).__name__, type(date.today()).__name__, datetime.now().tzinfo)
aware = datetime.now(timezone.utc)
print(aware.tzinfo, aware.utcoffset(), aware >= datetime.fromtimestamp(1_000_000_000, timezone.utc))

print(repr(timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5)), timedelta(hours=-1), timedelta(weeks=2))
print(str(timedelta(days=2, microseconds=7)), timedelta(), repr(timedelta()), timedelta(minutes=1.5), timedelta(days=1.1))
hour = timedelta(hours=1)
print(hour * 3, 2 * hour, hour / 4, hour // 7, hour / timedelta(minutes=7), hour // timedelta(minutes=7), hour * 0.3)
print(hour % timedelta(minutes=7), divmod(hour, timedelta(minutes=25)), -hour, abs(-hour), bool(hour - hour), hour > -hour)
print(hour.total_seconds(), hour.seconds, (-hour).days, (-hour).seconds, hash(hour) == hash(timedelta(minutes=60)))
print(max(hour, timedelta(minutes=61)), sum([hour, hour], timedelta()), timedelta.max, timedelta.resolution)

day = date(2024, 2, 29)
print(day, repr(day), day.weekday(), day.isoweekday(), day.toordinal(), tuple(day.isocalendar()), day.ctime())
print(day + timedelta(days=366), day - timedelta(1), day - date(2023, 3, 1), day.replace(year=2020), date.fromordinal(1))
print(day.strftime("%A %d %B %Y, day %j, week %W %U %V, %a %b %y %e %%"), f"{day:%d.%m.%Y}", f"{day}", date.fromisoformat("2024-12-31"))
print(day < date(2024, 3, 1), day == date(2024, 2, 29), sorted([date(2025, 1, 1), day])[0], {day: 1}[date(2024, 2, 29)])
for year in (2020, 2021, 2026, 2027):
    print(date(year, 1, 1).isocalendar()[:2], date(year, 12, 31).isocalendar()[1], end=" ")
print(date.min, date.max, date.fromisocalendar(2024, 9, 4), MAXYEAR)

moment = datetime(2023, 11, 14, 22, 13, 20, 123456)
print(moment, repr(moment), moment.isoformat(), moment.isoformat(" ", "milliseconds"), moment.date(), moment.time())
print(moment.strftime("%Y-%m-%d %H:%M:%S.%f %I %p [%z] [%Z] %c %x %X"), moment.ctime(), moment.replace(microsecond=0, hour=1))
print(moment + timedelta(hours=5), moment - timedelta(days=400), moment - datetime(2023, 1, 1), moment.timetuple()[:8])
print(datetime.strptime("2023-01-02 03:04:05", "%Y-%m-%d %H:%M:%S"), datetime.strptime("5 Mar 21 4:05 PM", "%d %b %y %I:%M %p"))
print(datetime.strptime("Monday, 02 January 2023 +0130", "%A, %d %B %Y %z"), datetime.strptime("12:30", "%H:%M").time())
print(datetime.fromisoformat("2023-11-14T22:13:20.500+02:00"), datetime.fromisoformat("2023-11-14"), datetime.fromisoformat("2023-11-14 08:30"))
print(datetime.combine(day, clock(7, 30)), datetime.fromtimestamp(1.5, timezone.utc), datetime.fromtimestamp(0, tz=timezone.utc))
print(repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 0, 0, 5)), datetime.min, datetime.max)

east = timezone(timedelta(hours=5, minutes=30))
west = timezone(timedelta(hours=-3), "WEST")
there = datetime(2024, 1, 1, tzinfo=east)
print(there, repr(there), there.astimezone(west), there.astimezone(timezone.utc), there.tzname(), there.astimezone(west).tzname())
print(there == there.astimezone(west), there - datetime(2024, 1, 1, tzinfo=west), there.timestamp(), timezone.utc, repr(timezone.utc), east, west, repr(west))
print(there == datetime(2024, 1, 1), there.strftime("%H:%M %z %Z"), hash(there) == hash(there.astimezone(west)))


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)

    def dst(self, dt):
        return timedelta(hours=1)

    def tzname(self, dt):
        return "SUMMER"


print(datetime(2024, 7, 1, 12, tzinfo=Summer()).astimezone(timezone.utc), datetime(2024, 7, 1, tzinfo=timezone.utc).astimezone(Summer()))

noon = clock(12, 5, 6, 7)
print(noon, repr(noon), noon.isoformat("minutes"), noon.strftime("%H.%M"), noon.replace(hour=1), noon < clock(13), clock.fromisoformat("04:05:06"))
print(repr(clock()), clock(1, tzinfo=east), clock.max)

for wrong in (
    lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: datetime(2023, 1, 1, 24), lambda: date(0, 1, 1),
    lambda: datetime(2023, 1, 1) < datetime(2023, 1, 1, tzinfo=timezone.utc),
    lambda: datetime(2023, 1, 1) - datetime(2023, 1, 1, tzinfo=timezone.utc),
    lambda: datetime.strptime("x", "%Y"),
    lambda: datetime.strptime("2023 rest", "%Y"), lambda: date.fromisoformat("yesterday"),
    lambda: datetime.fromisoformat("2023-1-1"), lambda: timedelta(days=10**9), lambda: timedelta("1"),
    lambda: date.max + timedelta(1), lambda: timezone(timedelta(days=2)), lambda: date.today() + 1,
    lambda: datetime(2023, 1, 1) + datetime(2023, 1, 1), lambda: hour < 3, lambda: datetime.strptime("2023-02-30", "%Y-%m-%d"),
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Stamped:
    def __init__(self):
        self.created = datetime.now()


made = []
threads = [threading.Thread(target=lambda: made.append(Stamped())) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(made), all(each.created >= begin for each in made))

# expect: timedelta date None
# expect: UTC 0:00:00 True
# expect: datetime.timedelta(days=1, seconds=7384, microseconds=5000) -1 day, 23:00:00 14 days, 0:00:00
# expect: 2 days, 0:00:00.000007 0:00:00 datetime.timedelta(0) 0:01:30 1 day, 2:24:00
# expect: 3:00:00 2:00:00 0:15:00 0:08:34.285714 8.571428571428571 8 0:18:00
# expect: 0:04:00 (2, datetime.timedelta(seconds=600)) -1 day, 23:00:00 1:00:00 False True
# expect: 3600.0 3600 -1 82800 True
# expect: 1:01:00 2:00:00 999999999 days, 23:59:59.999999 0:00:00.000001
# expect: 2024-02-29 datetime.date(2024, 2, 29) 3 4 738945 (2024, 9, 4) Thu Feb 29 00:00:00 2024
# expect: 2025-03-01 2024-02-28 365 days, 0:00:00 2020-02-29 0001-01-01
# expect: Thursday 29 February 2024, day 060, week 09 08 09, Thu Feb 24 29 % 29.02.2024 2024-02-29 2024-12-31
# expect: True True 2024-02-29 1
# expect: (2020, 1) 53 (2020, 53) 52 (2026, 1) 53 (2026, 53) 52 0001-01-01 9999-12-31 2024-02-29 9999
# expect: 2023-11-14 22:13:20.123456 datetime.datetime(2023, 11, 14, 22, 13, 20, 123456) 2023-11-14T22:13:20.123456 2023-11-14 22:13:20.123 2023-11-14 22:13:20.123456
# expect: 2023-11-14 22:13:20.123456 10 PM [] [] Tue Nov 14 22:13:20 2023 11/14/23 22:13:20 Tue Nov 14 22:13:20 2023 2023-11-14 01:13:20
# expect: 2023-11-15 03:13:20.123456 2022-10-10 22:13:20.123456 317 days, 22:13:20.123456 (2023, 11, 14, 22, 13, 20, 1, 318)
# expect: 2023-01-02 03:04:05 2021-03-05 16:05:00
# expect: 2023-01-02 00:00:00+01:30 12:30:00
# expect: 2023-11-14 22:13:20.500000+02:00 2023-11-14 00:00:00 2023-11-14 08:30:00
# expect: 2024-02-29 07:30:00 1970-01-01 00:00:01.500000+00:00 1970-01-01 00:00:00+00:00
# expect: datetime.datetime(2024, 1, 1, 0, 0) datetime.datetime(2024, 1, 1, 0, 0, 5) 0001-01-01 00:00:00 9999-12-31 23:59:59.999999
# expect: 2024-01-01 00:00:00+05:30 datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800))) 2023-12-31 15:30:00-03:00 2023-12-31 18:30:00+00:00 UTC+05:30 WEST
# expect: True -1 day, 15:30:00 1704047400.0 UTC datetime.timezone.utc UTC+05:30 WEST datetime.timezone(datetime.timedelta(days=-1, seconds=75600), 'WEST')
# expect: False 00:00 +0530 UTC+05:30 True
# expect: 2024-07-01 10:00:00+00:00 2024-07-01 02:00:00+02:00
# expect: 12:05:06.000007 datetime.time(12, 5, 6, 7) 12:05 12.05 01:05:06.000007 True 04:05:06
# expect: datetime.time(0, 0) 01:00:00+05:30 23:59:59.999999
# expect: ValueError day is out of range for month
# expect: ValueError month must be in 1..12
# expect: ValueError hour must be in 0..23
# expect: ValueError year 0 is out of range
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
# expect: ValueError time data 'x' does not match format '%Y'
# expect: ValueError unconverted data remains:  rest
# expect: ValueError Invalid isoformat string: 'yesterday'
# expect: ValueError Invalid isoformat string: '2023-1-1'
# expect: OverflowError days=1000000000; must have magnitude <= 999999999
# expect: TypeError unsupported type for timedelta days component: str
# expect: OverflowError date value out of range
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=2).
# expect: TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
# expect: TypeError '<' not supported between instances of 'datetime.timedelta' and 'int'
# expect: ValueError day is out of range for month
# expect: 3 True
# ending: finished
# exit: 0
