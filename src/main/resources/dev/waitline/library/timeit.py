# How long calls take, by the program's own clock. Statements given as text would need compile().

import time

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _called(statement, what):
    if callable(statement):
        return statement
    if statement == "pass":
        return _nothing
    if isinstance(statement, str):
        raise NotImplementedError("timeit takes functions here: source text as %s cannot be compiled while the program runs" % what)
    raise ValueError("%s is neither a string nor callable" % what)


def _nothing():
    pass


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self._statement = _called(stmt, "stmt")
        self._setup = _called(setup, "setup")
        self.timer = timer

    def timeit(self, number=default_number):
        self._setup()
        statement = self._statement
        begin = self.timer()
        for _ in range(number):
            statement()
        return self.timer() - begin

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for factor in (1, 2, 5):
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
