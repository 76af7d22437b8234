import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abcdef"))
random.seed("a text")
print(random.random(), random.sample(range(100), 5), random.choices([1, 2, 3], weights=[1, 5, 1], k=5))
mine = random.Random(7)
numbers = list(range(10))
mine.shuffle(numbers)
print(numbers, mine.getrandbits(70), mine.uniform(1, 2), mine.randrange(0, 100, 7))
state = mine.getstate()
before = mine.gauss(0, 1)
mine.setstate(state)
print(before == mine.gauss(0, 1))

# expect: 0.6394267984578837 4 f
# expect: 0.4720092723042699 [57, 73, 51, 7, 25] [2, 1, 2, 2, 2]
# expect: [8, 3, 1, 4, 7, 0, 9, 6, 2, 5] 249168210126818139540 1.0374956584419848 42
# expect: True
# ending: finished
# exit: 0
