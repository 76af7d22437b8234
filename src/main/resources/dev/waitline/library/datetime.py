# Dates and times of day. Now is what the program's own clock says, and its own time zone is UTC.

import time as _time

MINYEAR = 1
MAXYEAR = 9999

_DAY = 86_400_000_000
_SECOND = 1_000_000
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EPOCH = 719163


# ---- the calendar: days are counted from 1 January of the year 1, which is day 1


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _length(year, month):
    return 29 if month == 2 and _leap(year) else _LENGTHS[month - 1]


def _before_year(year):
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def _before_month(year, month):
    return sum(_LENGTHS[: month - 1]) + (month > 2 and _leap(year))


def _ordinal(year, month, day):
    return _before_year(year) + _before_month(year, month) + day


def _date_of(ordinal):
    year = ordinal * 400 // 146097 + 1
    while _before_year(year) >= ordinal:
        year -= 1
    day = ordinal - _before_year(year)
    month = 1
    while day > _length(year, month):
        day -= _length(year, month)
        month += 1
    return year, month, day


def _first_week(year):
    """The day on which the first week of a year begins, as ISO counts weeks: it holds the first Thursday."""
    first = _before_year(year) + 1
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _whole(value, what="an integer"):
    if isinstance(value, int):
        return value
    index = getattr(type(value), "__index__", None)
    if index is None:
        raise TypeError("'%s' object cannot be interpreted as %s" % (type(value).__name__, what))
    return index(value)


def _check_date(year, month, day):
    year, month, day = _whole(year), _whole(month), _whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %i is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _length(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _whole(hour), _whole(minute), _whole(second), _whole(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tz).__name__)


def _check_offset(offset, name):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or a timedelta, not '%s'" % (name, type(offset).__name__))
    if not -_DAY < offset._micros < _DAY:
        raise ValueError(
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %r." % offset
        )
    return offset


def _name(value):
    cls = type(value)
    return "datetime." + cls.__qualname__ if cls.__module__ == "datetime" else cls.__qualname__


def _even(numerator, denominator):
    """The quotient, rounded to the nearest int, and halfway to the even one."""
    whole, rest = divmod(numerator, denominator)
    rest *= 2
    over = rest > denominator if denominator > 0 else rest < denominator
    return whole + 1 if over or (rest == denominator and whole % 2 == 1) else whole


class _Made:
    """An attribute of a class that is an instance of it: made when it is asked for."""

    def __init__(self, make):
        self._make = make

    def __get__(self, instance, owner):
        return self._make()


# ---- spans of time


class timedelta:
    min = _Made(lambda: timedelta(-999999999))
    max = _Made(lambda: timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999))
    resolution = _Made(lambda: timedelta(microseconds=1))

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        micros = 0
        rest = 0.0
        for name, value, unit in (
            ("microseconds", microseconds, 1),
            ("milliseconds", milliseconds, 1000),
            ("seconds", seconds, _SECOND),
            ("minutes", minutes, 60 * _SECOND),
            ("hours", hours, 3600 * _SECOND),
            ("days", days, _DAY),
            ("weeks", weeks, 7 * _DAY),
        ):
            if isinstance(value, int):
                micros += value * unit
            elif isinstance(value, float):
                whole = int(value)
                micros += whole * unit
                part = (value - whole) * unit
                micros += int(part)
                rest += part - int(part)
            else:
                raise TypeError("unsupported type for timedelta %s component: %s" % (name, type(value).__name__))
        if rest:
            nearest = round(rest)
            if abs(nearest - rest) == 0.5:
                odd = micros % 2
                nearest = 2 * round((rest + odd) * 0.5) - odd
            micros += nearest
        self._micros = micros
        if not -999999999 <= self.days <= 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % self.days)

    @property
    def days(self):
        return self._micros // _DAY

    @property
    def seconds(self):
        return self._micros % _DAY // _SECOND

    @property
    def microseconds(self):
        return self._micros % _SECOND

    def total_seconds(self):
        return self._micros / _SECOND

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            if getattr(self, name):
                parts.append("%s=%d" % (name, getattr(self, name)))
        return "%s(%s)" % (_name(self), ", ".join(parts) or "0")

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = "%d:%02d:%02d" % (hours, minutes, seconds)
        if self.days:
            text = "%d day%s, %s" % (self.days, "" if abs(self.days) == 1 else "s", text)
        if self.microseconds:
            text += ".%06d" % self.microseconds
        return text

    def __add__(self, other):
        return _span(self._micros + other._micros) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _span(self._micros - other._micros) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _span(other._micros - self._micros) if isinstance(other, timedelta) else NotImplemented

    def __mul__(self, other):
        if isinstance(other, int):
            return _span(self._micros * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _span(_even(self._micros * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros / other._micros
        if isinstance(other, int):
            return _span(_even(self._micros, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _span(_even(self._micros * denominator, numerator))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros // other._micros
        return _span(self._micros // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _span(self._micros % other._micros) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._micros // other._micros, _span(self._micros % other._micros)

    def __neg__(self):
        return _span(-self._micros)

    def __pos__(self):
        return _span(self._micros)

    def __abs__(self):
        return _span(abs(self._micros))

    def __bool__(self):
        return self._micros != 0

    def __eq__(self, other):
        return self._micros == other._micros if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._micros < other._micros if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._micros <= other._micros if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._micros > other._micros if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._micros >= other._micros if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))


def _span(micros):
    return timedelta(microseconds=micros)



# ---- time zones


class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        saving = dt.dst()
        if offset is None or saving is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dt += offset - saving
        return dt + dt.dst()


class timezone(tzinfo):
    utc = _Made(lambda: UTC)
    min = _Made(lambda: timezone(-timedelta(hours=23, minutes=59)))
    max = _Made(lambda: timezone(timedelta(hours=23, minutes=59)))

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if name is not None and not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not %s" % type(name).__name__)
        _check_offset(offset, "utcoffset")
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset, ":") if self._offset else "UTC"

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __repr__(self):
        if self is UTC:
            return "datetime.timezone.utc"
        if self._name is None:
            return "%s(%r)" % (_name(self), self._offset)
        return "%s(%r, %r)" % (_name(self), self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)


UTC = timezone(timedelta(0))


def _offset_text(offset, between):
    if offset is None:
        return ""
    micros = abs(offset._micros)
    seconds, micros = divmod(micros, _SECOND)
    minutes, seconds = divmod(seconds, 60)
    text = ("-" if offset._micros < 0 else "+") + "%02d%s%02d" % (minutes // 60, between, minutes % 60)
    if seconds or micros:
        text += "%s%02d" % (between, seconds)
    if micros:
        text += ".%06d" % micros
    return text


# ---- dates


class date:
    min = _Made(lambda: date(1, 1, 1))
    max = _Made(lambda: date(9999, 12, 31))
    resolution = _Made(lambda: timedelta(days=1))

    def __reduce__(self):
        return self.__class__, (self.year, self.month, self.day)

    def __new__(cls, year, month, day):
        made = object.__new__(cls)
        made._year, made._month, made._day = _check_date(year, month, day)
        return made

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        now = datetime.fromtimestamp(timestamp)
        return cls(now.year, now.month, now.day)

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_date_of(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_iso_date(date_string))
        except _NotIso:
            raise ValueError("Invalid isoformat string: %r" % date_string) from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError("Year is out of range: %d" % year)
        if not 1 <= week <= (_first_week(year + 1) - _first_week(year)) // 7:
            raise ValueError("Invalid week: %d" % week)
        if not 1 <= day <= 7:
            raise ValueError("Invalid weekday: %d (range is [1, 7])" % day)
        return cls(*_date_of(_first_week(year) + (week - 1) * 7 + day - 1))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        year = self._year
        today = self.toordinal()
        if today < _first_week(year):
            year -= 1
        elif year < MAXYEAR and today >= _first_week(year + 1):
            year += 1
        week, day = divmod(today - _first_week(year), 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def ctime(self):
        return "%s %s %2d 00:00:00 %04d" % (_WEEKDAYS[self.weekday()][:3], _MONTHS[self._month - 1][:3], self._day, self._year)

    def timetuple(self):
        return self._fields(0, 0, 0, -1)

    def _fields(self, hour, minute, second, saving):
        days = _before_month(self._year, self._month) + self._day
        return _time.struct_time(
            (self._year, self._month, self._day, hour, minute, second, self.weekday(), days, saving)
        )

    def strftime(self, format, /):
        return _formatted(self, time(0, 0), format)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError("must be str, not %s" % type(spec).__name__)
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        return "%s(%d, %d, %d)" % (_name(self), self._year, self._month, self._day)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        day = self.toordinal() + other.days
        if not 1 <= day <= 3652059:
            raise OverflowError("date value out of range")
        return type(self)(*_date_of(day))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        return timedelta(self.toordinal() - other.toordinal()) if isinstance(other, date) else NotImplemented

    def _key(self):
        return (self._year, self._month, self._day)

    def _same(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._same(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._same(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._same(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._same(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._same(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % self


# ---- times of day


class time:
    min = _Made(lambda: time(0, 0))
    max = _Made(lambda: time(23, 59, 59, 999999))
    resolution = _Made(lambda: timedelta(microseconds=1))

    def __reduce__(self):
        return self.__class__, (self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        made = object.__new__(cls)
        made._hour, made._minute, made._second, made._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        made._tzinfo = tzinfo
        made._fold = fold
        return made

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_iso_time(time_string[1:] if time_string[:1] == "T" else time_string))
        except _NotIso:
            raise ValueError("Invalid isoformat string: %r" % time_string) from None

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset(self._tzinfo.utcoffset(None), "utcoffset")

    def dst(self):
        return None if self._tzinfo is None else _check_offset(self._tzinfo.dst(None), "dst")

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def isoformat(self, timespec="auto"):
        return _time_text(self, timespec) + _offset_text(self.utcoffset(), ":")

    def __str__(self):
        return self.isoformat()

    def strftime(self, format, /):
        return _formatted(date(1900, 1, 1), self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        return "%s(%s%s)" % (_name(self), _time_fields(self), _zone_field(self))

    def __bool__(self):
        return True

    def _key(self):
        offset = self.utcoffset()
        micros = ((self._hour * 60 + self._minute) * 60 + self._second) * _SECOND + self._microsecond
        return micros if offset is None else micros - offset._micros

    def _ordered(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key(), other._key()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        one, two = self._ordered(other)
        return one < two

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        one, two = self._ordered(other)
        return one <= two

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        one, two = self._ordered(other)
        return one > two

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        one, two = self._ordered(other)
        return one >= two

    def __hash__(self):
        return hash(self._key())


def _time_text(value, timespec):
    text = "%02d:%02d:%02d" % (value.hour, value.minute, value.second)
    if timespec == "auto":
        timespec = "microseconds" if value.microsecond else "seconds"
    if timespec == "hours":
        return text[:2]
    if timespec == "minutes":
        return text[:5]
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return text + ".%03d" % (value.microsecond // 1000)
    if timespec == "microseconds":
        return text + ".%06d" % value.microsecond
    raise ValueError("Unknown timespec value")


def _time_fields(value):
    text = "%d, %d" % (value.hour, value.minute)
    if value.second or value.microsecond:
        text += ", %d" % value.second
    if value.microsecond:
        text += ", %d" % value.microsecond
    return text


def _zone_field(value):
    text = ", fold=1" if value.fold else ""
    return text if value.tzinfo is None else text + ", tzinfo=%r" % value.tzinfo


# ---- both together


class datetime(date):
    min = _Made(lambda: datetime(1, 1, 1))
    max = _Made(lambda: datetime(9999, 12, 31, 23, 59, 59, 999999))
    resolution = _Made(lambda: timedelta(microseconds=1))

    def __reduce__(self):
        return self.__class__, (
            self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        made = object.__new__(cls)
        made._year, made._month, made._day = _check_date(year, month, day)
        made._hour, made._minute, made._second, made._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        made._tzinfo = tzinfo
        made._fold = fold
        return made

    @classmethod
    def now(cls, tz=None):
        _check_zone(tz)
        return cls._at(_time.time_ns() // 1000, tz)

    @classmethod
    def utcnow(cls):
        return cls._at(_time.time_ns() // 1000, None)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        numerator, denominator = timestamp.as_integer_ratio()
        return cls._at(_even(numerator * _SECOND, denominator), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def _at(cls, micros, tz):
        """So many microseconds after 1970 began, in UTC, as a time of a zone."""
        days, micros = divmod(micros, _DAY)
        if not 1 <= _EPOCH + days <= 3652059:
            raise ValueError("year %d is out of range" % (1970 + days * 400 // 146097))
        made = cls(*_date_of(_EPOCH + days), *_hours(micros), tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo,
            fold=time.fold,
        )

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_date_of(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            end = _iso_date_end(date_string)
            day = _iso_date(date_string[:end])
            if len(date_string) == end:
                return cls(*day)
            return cls(*day, *_iso_time(date_string[end + 1 :]))
        except _NotIso:
            raise ValueError("Invalid isoformat string: %r" % date_string) from None

    @classmethod
    def strptime(cls, date_string, format, /):
        return cls(*_parsed(date_string, format))

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=True,
        *,
        fold=None,
    ):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset(self._tzinfo.utcoffset(self), "utcoffset")

    def dst(self):
        return None if self._tzinfo is None else _check_offset(self._tzinfo.dst(self), "dst")

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        _check_zone(tz)
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset() or timedelta(0)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def timestamp(self):
        return self._utc() / _SECOND

    def timetuple(self):
        saving = self.dst()
        return self._fields(self._hour, self._minute, self._second, -1 if saving is None else 1 if saving else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        utc = self - offset if offset else self
        return utc._fields(utc._hour, utc._minute, utc._second, 0)

    def isoformat(self, sep="T", timespec="auto"):
        return date.isoformat(self) + sep + _time_text(self, timespec) + _offset_text(self.utcoffset(), ":")

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        return date.ctime(self)[:11] + "%02d:%02d:%02d %04d" % (self._hour, self._minute, self._second, self._year)

    def strftime(self, format, /):
        return _formatted(self, self, format)

    def __repr__(self):
        text = "%d, %d, %d, %s" % (self._year, self._month, self._day, _time_fields(self))
        return "%s(%s%s)" % (_name(self), text, _zone_field(self))

    def _local(self):
        """Microseconds since 1970 began, by the clock of its own zone."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return (self.toordinal() - _EPOCH) * _DAY + seconds * _SECOND + self._microsecond

    def _utc(self):
        offset = self.utcoffset()
        return self._local() if offset is None else self._local() - offset._micros

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, micros = divmod(self._local() + other._micros, _DAY)
        if not 1 <= _EPOCH + days <= 3652059:
            raise OverflowError("date value out of range")
        return type(self)(*_date_of(_EPOCH + days), *_hours(micros), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return _span(self._local() - other._local())
        self._alike(other, "subtract")
        return _span(self._utc() - other._utc())

    def _alike(self, other, doing):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't %s offset-naive and offset-aware datetimes" % doing)

    def _ordered(self, other):
        if not isinstance(other, datetime):
            raise TypeError("can't compare %s to %s" % (_name(self), _name(other)))
        self._alike(other, "compare")
        return self._utc(), other._utc()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._utc() == other._utc()

    def __lt__(self, other):
        if not isinstance(other, date):
            return NotImplemented
        one, two = self._ordered(other)
        return one < two

    def __le__(self, other):
        if not isinstance(other, date):
            return NotImplemented
        one, two = self._ordered(other)
        return one <= two

    def __gt__(self, other):
        if not isinstance(other, date):
            return NotImplemented
        one, two = self._ordered(other)
        return one > two

    def __ge__(self, other):
        if not isinstance(other, date):
            return NotImplemented
        one, two = self._ordered(other)
        return one >= two

    def __hash__(self):
        return hash(self._utc())


def _hours(micros):
    seconds, micros = divmod(micros, _SECOND)
    minutes, seconds = divmod(seconds, 60)
    return minutes // 60, minutes % 60, seconds, micros


# ---- to text and from text


def _formatted(day, at, format):
    out = []
    place = 0
    while place < len(format):
        char = format[place]
        place += 1
        if char != "%" or place == len(format):
            out.append(char)
            continue
        letter = format[place]
        place += 1
        out.append(_field(day, at, letter))
    return "".join(out)


def _field(day, at, letter):
    if letter == "Y":
        return str(day.year)
    if letter == "y":
        return "%02d" % (day.year % 100)
    if letter == "m":
        return "%02d" % day.month
    if letter == "d":
        return "%02d" % day.day
    if letter == "e":
        return "%2d" % day.day
    if letter == "H":
        return "%02d" % at.hour
    if letter == "I":
        return "%02d" % ((at.hour + 11) % 12 + 1)
    if letter == "M":
        return "%02d" % at.minute
    if letter == "S":
        return "%02d" % at.second
    if letter == "f":
        return "%06d" % at.microsecond
    if letter == "p":
        return "AM" if at.hour < 12 else "PM"
    if letter == "a":
        return _WEEKDAYS[day.weekday()][:3]
    if letter == "A":
        return _WEEKDAYS[day.weekday()]
    if letter in "bh":
        return _MONTHS[day.month - 1][:3]
    if letter == "B":
        return _MONTHS[day.month - 1]
    if letter == "j":
        return "%03d" % _day_of_year(day)
    if letter == "w":
        return str(day.isoweekday() % 7)
    if letter == "u":
        return str(day.isoweekday())
    if letter == "U":
        return "%02d" % ((_day_of_year(day) + 6 - day.isoweekday() % 7) // 7)
    if letter == "W":
        return "%02d" % ((_day_of_year(day) + 6 - day.weekday()) // 7)
    if letter in "GV":
        year, week, _ = day.isocalendar()
        return str(year) if letter == "G" else "%02d" % week
    if letter == "z":
        return _offset_text(at.utcoffset(), "")
    if letter == "Z":
        return at.tzname() or ""
    if letter == "s":
        return str((day.toordinal() - _EPOCH) * 86400 + (at.hour * 60 + at.minute) * 60 + at.second)
    if letter in _WHOLE:
        return _formatted(day, at, _WHOLE[letter])
    return {"%": "%", "n": "\n", "t": "\t"}.get(letter, "%" + letter)


_WHOLE = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "D": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S", "R": "%H:%M",
          "F": "%Y-%m-%d", "r": "%I:%M:%S %p"}


def _day_of_year(day):
    return _before_month(day.year, day.month) + day.day


class _NotIso(Exception):
    """The text is no date or time as ISO 8601 writes them."""


def _number(text):
    if not (text.isascii() and text.isdigit()):
        raise _NotIso
    return int(text)


def _iso_date_end(text):
    if text[4:5] == "-":
        if text[5:6] == "W":
            return 10 if text[8:9] == "-" else 8
        return 10
    if text[4:5] == "W":
        return 8 if text[7:8].isdigit() else 7
    return 8


def _iso_date(text):
    plain = text.replace("-", "")
    if text.count("-") not in (0, 2) and "W" not in text:
        raise _NotIso
    if "W" in text:
        if len(plain) not in (7, 8) or plain[4] != "W":
            raise _NotIso
        day = _number(plain[7:]) if len(plain) == 8 else 1
        made = date.fromisocalendar(_number(plain[:4]), _number(plain[5:7]), day)
        return made.year, made.month, made.day
    if len(plain) != 8 or ("-" in text and (text[4] != "-" or text[7] != "-")):
        raise _NotIso
    return _number(plain[:4]), _number(plain[4:6]), _number(plain[6:])


def _iso_time(text):
    zone = None
    for place in range(len(text)):
        if text[place] in "+-Z":
            zone = _iso_zone(text[place:])
            text = text[:place]
            break
    fraction = ""
    for point in ".,":
        if point in text:
            text, fraction = text.split(point, 1)
            if not fraction:
                raise _NotIso
    plain = text.replace(":", "")
    if len(plain) not in (2, 4, 6) or (fraction and len(plain) != 6) or (":" in text and text.count(":") != len(plain) // 2 - 1):
        raise _NotIso
    parts = [_number(plain[i : i + 2]) for i in range(0, len(plain), 2)]
    if ":" in text and text != ":".join([plain[i : i + 2] for i in range(0, len(plain), 2)]):
        raise _NotIso
    micros = _number((fraction + "000000")[:6]) if fraction else 0
    if fraction:
        _number(fraction)
    return (*parts, *[0] * (3 - len(parts)), micros, zone)


def _iso_zone(text):
    if text == "Z":
        return UTC
    hour, minute, second, micros, zone = _iso_time(text[1:])
    if zone is not None:
        raise _NotIso
    offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micros)
    if not offset:
        return UTC
    return timezone(-offset if text[0] == "-" else offset)


def _parsed(text, format):
    """The fields of a datetime that a text has by a format; what the format lacks is as on 1 January 1900."""
    found = {}
    at = 0
    place = 0
    while place < len(format):
        char = format[place]
        place += 1
        if char.isspace():
            while place < len(format) and format[place].isspace():
                place += 1
            begin = at
            while at < len(text) and text[at].isspace():
                at += 1
            if at == begin:
                raise _mismatch(text, format)
            continue
        if char == "%":
            letter = format[place : place + 1]
            place += 1
            if letter == "":
                raise ValueError("stray %% in format '%s'" % format)
            if letter in _WHOLE:
                format = format[: place - 2] + _WHOLE[letter] + format[place:]
                place -= 2
                continue
            if letter != "%":
                at = _read(text, at, letter, found, format)
                continue
        if text[at : at + 1].lower() != char.lower():
            raise _mismatch(text, format)
        at += 1
    if at < len(text):
        raise ValueError("unconverted data remains: %s" % text[at:])
    return _from_fields(found)


def _mismatch(text, format):
    return ValueError("time data %r does not match format %r" % (text, format))


_WIDTHS = {"Y": (4, 4), "m": (1, 2), "d": (1, 2), "e": (1, 2), "H": (1, 2), "I": (1, 2), "M": (1, 2), "S": (1, 2), "f": (1, 6),
           "y": (2, 2), "j": (1, 3), "w": (1, 1), "u": (1, 1), "U": (1, 2), "W": (1, 2), "G": (4, 4), "V": (1, 2)}
_RANGES = {"m": (1, 12), "d": (1, 31), "e": (1, 31), "H": (0, 23), "I": (1, 12), "M": (0, 59), "S": (0, 61), "j": (1, 366)}


def _read(text, at, letter, found, format):
    if letter in _WIDTHS:
        least, most = _WIDTHS[letter]
        low, high = _RANGES.get(letter, (0, 9999999))
        end = at
        while end < len(text) and end - at < most and "0" <= text[end] <= "9":
            end += 1
        while end - at >= least and not low <= int(text[at:end]) <= high:
            end -= 1
        if end - at < least:
            raise _mismatch(text, format)
        found[letter] = text[at:end]
        return end
    if letter in "bBhaAp":
        for number, name in _names(letter):
            if text[at : at + len(name)].lower() == name.lower():
                found["b" if letter in "bBh" else "a" if letter in "aA" else "p"] = number
                return at + len(name)
        raise _mismatch(text, format)
    if letter == "z":
        if text[at : at + 1] == "Z":
            found["z"] = UTC
            return at + 1
        end = at + 1
        while end < len(text) and text[end] in "0123456789:.":
            end += 1
        if text[at : at + 1] not in ("+", "-"):
            raise _mismatch(text, format)
        try:
            found["z"] = _iso_zone(text[at:end])
        except _NotIso:
            raise _mismatch(text, format) from None
        return end
    if letter == "Z":
        for name in ("UTC", "GMT"):
            if text[at : at + 3].upper() == name:
                return at + 3
        raise _mismatch(text, format)
    raise ValueError("'%s' is a bad directive in format '%s'" % (letter, format))


def _names(letter):
    if letter == "p":
        return ((0, "AM"), (12, "PM"))
    names = _MONTHS if letter in "bBh" else _WEEKDAYS
    short = letter in "bha"
    return [(number + 1, name[:3] if short else name) for number, name in enumerate(names)]


def _from_fields(found):
    year = int(found.get("Y", "1900"))
    if "y" in found:
        year = int(found["y"])
        year += 2000 if year < 69 else 1900
    month = int(found.get("m", found.get("b", 1)))
    day = int(found.get("d", found.get("e", 1)))
    if "j" in found:
        year, month, day = _date_of(_before_year(year) + int(found["j"]))
    hour = int(found.get("H", "0"))
    if "I" in found:
        hour = int(found["I"]) % 12 + found.get("p", 0)
    micros = int((found.get("f", "0") + "000000")[:6])
    return year, month, day, hour, int(found.get("M", "0")), int(found.get("S", "0")), micros, found.get("z")
