# FizzBuzz by four threads, each of which prints the numbers that are its own.
import threading

LAST = 15
current = 1
changed = threading.Condition()
said = []


def speaker(mine, word):
    global current
    while True:
        with changed:
            changed.wait_for(lambda: current > LAST or mine(current))
            if current > LAST:
                return
            said.append(word or str(current))
            current += 1
            changed.notify_all()


RULES = [
    (lambda n: n % 3 == 0 and n % 5 != 0, "fizz"),
    (lambda n: n % 5 == 0 and n % 3 != 0, "buzz"),
    (lambda n: n % 15 == 0, "fizzbuzz"),
    (lambda n: n % 3 != 0 and n % 5 != 0, None),
]
threads = [threading.Thread(target=speaker, args=rule) for rule in RULES]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(" ".join(said))

# expect: 1 2 fizz 4 buzz fizz 7 8 fizz buzz 11 fizz 13 14 fizzbuzz
# ending: finished
# exit: 0
