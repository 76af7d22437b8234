# Two threads print foo and bar in turn: a flag under a condition says whose turn it is.
import threading


class FooBar:
    def __init__(self, n):
        self.n = n
        self.turn = "foo"
        self.changed = threading.Condition()

    def say(self, word, following):
        for _ in range(self.n):
            with self.changed:
                self.changed.wait_for(lambda: self.turn == word)
                print(word, end="" if word == "foo" else "\n")
                self.turn = following
                self.changed.notify()


foobar = FooBar(3)
bar = threading.Thread(target=foobar.say, args=("bar", "foo"))
foo = threading.Thread(target=foobar.say, args=("foo", "bar"))
bar.start()
foo.start()

# expect: foobar
# expect: foobar
# expect: foobar
# ending: finished
# exit: 0
