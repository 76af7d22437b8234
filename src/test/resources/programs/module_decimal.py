import threading
from decimal import (ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Context, Decimal, DivisionByZero, InvalidOperation, getcontext,
                     localcontext)


def attempt(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


a, b = Decimal("10.25"), Decimal("-3")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, -a, abs(b), 2 - a, 1 / Decimal(7))
print(Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), a > b, a == 10.25, Decimal(2) == 2, sorted([a, b, 1]), max(a, b))
print(Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP), round(a, 1), round(a), int(b))
print(Decimal("1E+3"), Decimal("1.20E-9"), Decimal("-0"), Decimal("123456789012345678901234567890") + 0, Decimal(0.1), Decimal((1, (1, 2, 3), -2)))
print(f"{a:.1f} {a:>10} {Decimal('1234567.891'):,.2f} {Decimal('0.256'):.1%} {a:e}", str(a), repr(b), float(a), hash(Decimal(5)) == hash(5))
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal("1000").log10(), Decimal(2) ** Decimal("0.5"))
print(a.as_tuple(), Decimal("1.500").normalize(), a.adjusted(), a.to_integral_value(), a.as_integer_ratio(), Decimal("NaN").is_nan())
print(sum([Decimal("0.1")] * 3), Decimal("Infinity") + 1, Decimal("inf") > 10 ** 100)
for what in (lambda: Decimal(1) / 0, lambda: Decimal("abc"), lambda: Decimal(1) + 1.5, lambda: Decimal(-1).sqrt(), lambda: Decimal([]),
             lambda: Decimal("inf") - Decimal("inf"), lambda: Decimal(10 ** 30).quantize(Decimal("0.01")), lambda: int(Decimal("nan"))):
    attempt(what)
with localcontext() as context:
    context.prec = 6
    context.rounding = ROUND_UP
    print(Decimal(1) / 3, +Decimal("1.0000001"), context.flags[InvalidOperation])
with localcontext(Context(prec=3, traps=[])):
    print(Decimal(1) / 0, Decimal(22) / 7)
print(Decimal(1) / 3, getcontext().prec)

balance = Decimal("0.00")
lock = threading.Lock()


def pay(amount, places):
    global balance
    getcontext().prec = places
    with lock:
        balance += Decimal(amount)
        print((Decimal(2) / 3).quantize(Decimal("0.001"), ROUND_DOWN))


threads = [threading.Thread(target=pay, args=("0.10", 5 + place)) for place in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(balance, getcontext().prec)

# expect: 7.25 13.25 -30.75 -3.416666666666666666666666667 -3 1.25 (Decimal('-3'), Decimal('1.25')) 105.0625 -10.25 3 -8.25 0.1428571428571428571428571429
# expect: True True True True [Decimal('-3'), 1, Decimal('10.25')] 10.25
# expect: 2.68 2.68 10.2 10 -3
# expect: 1E+3 1.20E-9 -0 1.234567890123456789012345679E+29 0.1000000000000000055511151231257827021181583404541015625 -1.23
# expect: 10.2      10.25 1,234,567.89 25.6% 1.025e+1 10.25 Decimal('-3') 10.25 True
# expect: 1.414213562373095048801688724 2.718281828459045235360287471 2.302585092994045684017991455 3 1.414213562373095048801688724
# expect: DecimalTuple(sign=0, digits=(1, 0, 2, 5), exponent=-2) 1.5 1 10 (41, 4) True
# expect: 0.3 Infinity True
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# expect: TypeError unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: ValueError argument must be a sequence of length 3
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: ValueError cannot convert NaN to integer
# expect: 0.333334 1.00001 True
# expect: Infinity 3.14
# expect: 0.3333333333333333333333333333 28
# expect: 0.666
# expect: 0.666
# expect: 0.666
# expect: 0.30 28
# ending: finished
# exit: 0
# python: 3.8
