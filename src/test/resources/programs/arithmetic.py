print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2))
print(7 / 2, 2 ** 10, 2 ** -1, 10 ** 20, -2 ** 2)
print(1 << 5, 0xFF & 0b1010, 5 | 2, 5 ^ 1, ~5)
print(round(2.5), round(3.14159, 2), abs(-3), int("42") + int(3.9), float("1.5"))
print(0.1 + 0.2, 1e20, 1.0, 1e-7)
print(1 < 2 < 3, 1 < 3 < 2, 3 == 3.0, True + True, not 0)
print(min(3, 1, 2), max([3, 1, 2]), sum(range(5)))

# expect: 3 -4 -2 2 (-4, 1)
# expect: 3.5 1024 0.5 100000000000000000000 -4
# expect: 32 10 7 4 -6
# expect: 2 3.14 3 45 1.5
# expect: 0.30000000000000004 1e+20 1.0 1e-07
# expect: True False True 2 True
# expect: 1 3 10
# ending: finished
# exit: 0
