# datetime.now() is what the program's own clock says: a sleep takes exactly as long as it says, on a certain day in UTC.
from datetime import date, datetime, timedelta
import time

begin = datetime.now()
time.sleep(0.01)
print(datetime.now() - begin == timedelta(milliseconds=10), date.today() == date(2023, 11, 14))

# model: True True
# cpython: False False
