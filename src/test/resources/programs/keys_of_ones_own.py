# Dict keys and set items whose equality is written in Python; views of dicts go with their changes.
class Card:
    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit

    def __eq__(self, other):
        return isinstance(other, Card) and (self.rank, self.suit) == (other.rank, other.suit)

    def __hash__(self):
        return hash(self.rank)

    def __repr__(self):
        return f"{self.rank}{self.suit}"


seen = {Card(1, "a"), Card(1, "b"), Card(1, "a")}
print(len(seen), Card(1, "b") in seen, Card(2, "a") in seen)
value = {Card(7, "c"): "seven"}
value[Card(7, "c")] = "SEVEN"
value[(Card(1, "a"), 2)] = "pair"
print(value, value[Card(7, "c")], value[(Card(1, "a"), 2)])
print([Card(3, "x")] == [Card(3, "x")], [Card(3, "x"), Card(4, "x")].index(Card(4, "x")))
print(seen & {Card(1, "a")}, seen - {Card(1, "a")})


class Bare:
    def __eq__(self, other):
        return True


try:
    {Bare()}
except TypeError as error:
    print(error)

stock = {"a": 1}
names = stock.keys()
stock["b"] = 2
print(names, "b" in names, names & {"a", "z"}, stock.items())
try:
    for name in stock:
        stock[name + "x"] = 0
except RuntimeError as error:
    print(error)

# expect: 2 True False
# expect: {7c: 'SEVEN', (1a, 2): 'pair'} SEVEN pair
# expect: True 1
# expect: {1a} {1b}
# expect: unhashable type: 'Bare'
# expect: dict_keys(['a', 'b']) True {'a'} dict_items([('a', 1), ('b', 2)])
# expect: dictionary changed size during iteration
# ending: finished
# exit: 0
