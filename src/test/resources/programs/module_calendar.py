import calendar

print(calendar.isleap(2024), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.monthrange(2023, 11)[1], calendar.weekday(2024, 2, 29))
print(calendar.monthcalendar(2023, 2), calendar.day_name[0], calendar.month_name[12], calendar.month_abbr[3], calendar.day_abbr[6])
print(calendar.month(2024, 2))
print(calendar.TextCalendar(6).formatmonth(2023, 11, 3, 1))
print(calendar.calendar(2023)[:500])
print(list(calendar.Calendar(6).iterweekdays()), calendar.Calendar().monthdatescalendar(2024, 2)[0][:2])
print(calendar.timegm((2023, 11, 14, 22, 13, 20)))
try:
    calendar.monthrange(2023, 13)
except calendar.IllegalMonthError as error:
    print(error)

# expect: True False 7 30 3
# expect: [[0, 0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12], [13, 14, 15, 16, 17, 18, 19], [20, 21, 22, 23, 24, 25, 26], [27, 28, 0, 0, 0, 0, 0]] Monday December Mar Sun
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:
# expect:        November 2023
# expect: Sun Mon Tue Wed Thu Fri Sat
# expect:               1   2   3   4
# expect:   5   6   7   8   9  10  11
# expect:  12  13  14  15  16  17  18
# expect:  19  20  21  22  23  24  25
# expect:  26  27  28  29  30
# expect:
# expect:                                   2023
# expect:
# expect:       January                   February                   March
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# expect:                    1             1  2  3  4  5             1  2  3  4  5
# expect:  2  3  4  5  6  7  8       6  7  8  9 10 11 12       6  7  8  9 10 11 12
# expect:  9 10 11 12 13 14 15      13 14 15 16 17 18 19      13 14 15 16 17 18 19
# expect: 16 17 18 19 20 21 22      20 21 22 23 24 25 26      20 21 22 23 24 25 26
# expect: 23 24 25 26 27 28 29      27 2
# expect: [6, 0, 1, 2, 3, 4, 5] [datetime.date(2024, 1, 29), datetime.date(2024, 1, 30)]
# expect: 1700000000
# expect: bad month number 13; must be 1-12
# ending: finished
# exit: 0
# python: 3.8
