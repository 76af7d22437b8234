import time

begin = time.monotonic()
time.sleep(0.02)
print(time.monotonic() - begin >= 0.02, time.time() > 1_600_000_000, isinstance(time.time_ns(), int))
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86399)), time.gmtime(0).tm_year, time.gmtime(0)[:3])
for wrong in (-1, "a"):
    try:
        time.sleep(wrong)
    except (ValueError, TypeError) as error:
        print(error)

# python: 3.10
# expect: True True True
# expect: 1970-01-01 23:59:59 1970 (1970, 1, 1)
# expect: sleep length must be non-negative
# expect: 'str' object cannot be interpreted as an integer
# ending: finished
# exit: 0
# timing: ideal
