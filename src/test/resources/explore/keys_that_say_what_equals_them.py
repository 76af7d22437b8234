# A search in a dict goes on where it was when __eq__, which others can come into, has answered.
# outcome: finished "True 2\n"
import threading

asked = 0


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 5

    def __eq__(self, other):
        global asked
        asked += 1
        return self.name == other.name


first, second = Key("a"), Key("b")
table = {first: 1, second: 2}


def looks():
    found = Key("b") in table
    print(found, table[second])


t = threading.Thread(target=looks)
t.start()
t.join()
