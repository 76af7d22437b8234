import calendar
import time
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
base = (2024, 2, 29, 13, 5, 9, 3, 60, 0)
for d in "aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyY%Qf":
    t(lambda: time.strftime("%" + d, base))
for d in "aAwujUWVG":
    t(lambda: time.strftime("%" + d, (2000,) + (0,) * 8))
t(lambda: time.asctime(base)); t(lambda: time.asctime((2000,) + (0,) * 8))
t(lambda: time.asctime((12345, 1, 2, 3, 4, 61, 13, 1, -1)))
t(lambda: time.asctime((-5, 1, 2, 3, 4, 5, -1, 1, -1)))
for bad in [(1900, 13, 1, 0, 0, 0, 0, 1, -1), (1900, -1, 1, 0, 0, 0, 0, 1, -1), (1900, 1, 32, 0, 0, 0, 0, 1, -1), (1900, 1, 1, 24, 0, 0, 0, 1, -1),
            (1900, 1, 1, 0, 60, 0, 0, 1, -1), (1900, 1, 1, 0, 0, 62, 0, 1, -1), (1900, 1, 1, 0, 0, 0, -2, 1, -1), (1900, 1, 1, 0, 0, 0, 0, 367, -1), (1900, 1, 1, 0, 0, 0, 0, -1, -1),
            (1, 2, 3), "x", (2 ** 31, 1, 1, 0, 0, 0, 0, 1, -1), (-2 ** 31, 1, 1, 0, 0, 0, 0, 1, -1), (2 ** 70, 1, 1, 0, 0, 0, 0, 1, -1), (2**31-1, 1, 1, 0, 0, 0, 0, 1, -1), (1.5, 1, 1, 0, 0, 0, 0, 1, -1), [1]*9, (1,)*10]:
    t(lambda: time.asctime(bad)); t(lambda: time.strftime("%Y", bad))
t(lambda: time.strftime("%", base)); t(lambda: time.strftime("", base))
t(lambda: time.strftime("%Y %y %C", (5, 1, 1, 0, 0, 0, 0, 1, -1))); t(lambda: time.strftime("%y %C %Y", (-5, 1, 1, 0, 0, 0, 0, 1, -1)))
t(lambda: time.strftime("%Y", time.gmtime(0)))
for f in ["%-d %_d %-I %^a %#p %_H %-j %_j %0e %-m/%-d/%y", "%-%", "%^", "%-Q", "100%", "%%d"]:
    print(repr(time.strftime(f, (2024, 2, 9, 3, 5, 9, 4, 40, 0))))
n = 0
for y in range(1970, 2040, 7):
    for d in (0, 1, 2, 3, 4, 5, 6, 358, 359, 360, 361, 362, 363, 364):
        t = time.gmtime(calendar.timegm((y, 1, 1, 0, 0, 0)) + d * 86400)
        n = (n * 31 + hash(int(time.strftime("%G%V%U%W", t)))) % 1000003
print(n)
# expect: 'Thu'
# expect: 'Thursday'
# expect: 'Feb'
# expect: 'February'
# expect: 'Thu Feb 29 13:05:09 2024'
# expect: '20'
# expect: '29'
# expect: '02/29/24'
# expect: '29'
# expect: '2024-02-29'
# expect: '24'
# expect: '2024'
# expect: 'Feb'
# expect: '13'
# expect: '01'
# expect: '060'
# expect: '13'
# expect: ' 1'
# expect: '02'
# expect: '05'
# expect: '\n'
# expect: 'PM'
# expect: 'pm'
# expect: '01:05:09 PM'
# expect: '13:05'
# expect: '09'
# expect: '\t'
# expect: '13:05:09'
# expect: '4'
# expect: '08'
# expect: '09'
# expect: '4'
# expect: '09'
# expect: '02/29/24'
# expect: '13:05:09'
# expect: '24'
# expect: '2024'
# expect: '%'
# expect: '%Q'
# expect: '%f'
# expect: 'Mon'
# expect: 'Monday'
# expect: '1'
# expect: '1'
# expect: '001'
# expect: '00'
# expect: '01'
# expect: '01'
# expect: '2000'
# expect: 'Thu Feb 29 13:05:09 2024'
# expect: 'Mon Jan  1 00:00:00 2000'
# expect: 'Sun Jan  2 03:04:61 12345'
# expect: 'Sun Jan  2 03:04:05 -5'
# expect: ValueError month out of range
# expect: ValueError month out of range
# expect: ValueError month out of range
# expect: ValueError month out of range
# expect: ValueError day of month out of range
# expect: ValueError day of month out of range
# expect: ValueError hour out of range
# expect: ValueError hour out of range
# expect: ValueError minute out of range
# expect: ValueError minute out of range
# expect: ValueError seconds out of range
# expect: ValueError seconds out of range
# expect: ValueError day of week out of range
# expect: ValueError day of week out of range
# expect: ValueError day of year out of range
# expect: ValueError day of year out of range
# expect: ValueError day of year out of range
# expect: ValueError day of year out of range
# expect: TypeError asctime(): illegal time tuple argument
# expect: TypeError strftime(): illegal time tuple argument
# expect: TypeError Tuple or struct_time argument required
# expect: TypeError Tuple or struct_time argument required
# expect: OverflowError signed integer is greater than maximum
# expect: OverflowError signed integer is greater than maximum
# expect: OverflowError year out of range
# expect: OverflowError year out of range
# expect: OverflowError Python int too large to convert to C long
# expect: OverflowError Python int too large to convert to C long
# expect: 'Mon Jan  1 00:00:00 2147483647'
# expect: '2147483647'
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError Tuple or struct_time argument required
# expect: TypeError Tuple or struct_time argument required
# expect: TypeError asctime(): illegal time tuple argument
# expect: TypeError strftime(): illegal time tuple argument
# expect: '%'
# expect: ''
# expect: '5 05 0'
# expect: '95 -1 -5'
# expect: '1970'
# expect: '9  9 3 FRI am  3 40  40 09 2/9/24'
# expect: '%'
# expect: '%^'
# expect: '%-Q'
# expect: '100%'
# expect: '%d'
# expect: 710461
# ending: finished
# exit: 0
# python: 3.10
