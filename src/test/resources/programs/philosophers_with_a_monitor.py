# Dining philosophers with a monitor: a hungry one waits until neither neighbour eats, and holds nothing meanwhile.
import threading
from enum import Enum


class State(Enum):
    THINKING = 1
    HUNGRY = 2
    EATING = 3


class Table:
    def __init__(self, seats):
        self.states = [State.THINKING] * seats
        lock = threading.Lock()
        self.may_eat = [threading.Condition(lock) for _ in range(seats)]

    def neighbours(self, i):
        return (i - 1) % len(self.states), (i + 1) % len(self.states)

    def is_free(self, i):
        return all(self.states[n] is not State.EATING for n in self.neighbours(i))

    def take(self, i):
        with self.may_eat[i]:
            self.states[i] = State.HUNGRY
            while not self.is_free(i):
                self.may_eat[i].wait()
            self.states[i] = State.EATING

    def put_down(self, i):
        with self.may_eat[i]:
            self.states[i] = State.THINKING
            for n in self.neighbours(i):
                if self.states[n] is State.HUNGRY and self.is_free(n):
                    self.may_eat[n].notify()


table = Table(5)
meals = [0] * 5


def dine(i):
    for _ in range(2):
        table.take(i)
        assert all(table.states[n] is not State.EATING for n in table.neighbours(i))
        meals[i] += 1
        table.put_down(i)


philosophers = [threading.Thread(target=dine, args=(i,)) for i in range(5)]
for p in philosophers:
    p.start()
for p in philosophers:
    p.join()
print(meals, set(table.states) == {State.THINKING})

# expect: [2, 2, 2, 2, 2] True
# ending: finished
# exit: 0
