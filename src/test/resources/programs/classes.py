class Animal:
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

    def speak(self):
        return "..."

    @property
    def loud(self):
        return self.speak().upper() + "!"

    @staticmethod
    def kingdom():
        return "animals"

    @classmethod
    def named(cls, name):
        return cls(name)


class Dog(Animal):
    def speak(self):
        return "woof" + super().speak()


pets = [Animal("generic"), Dog.named("rex")]
print(pets, [p.loud for p in pets], Animal.count, Dog.kingdom())
print(isinstance(pets[1], Animal), isinstance(pets[0], Dog), hasattr(pets[0], "fur"), getattr(pets[0], "fur", "none"))

# expect: [Animal('generic'), Dog('rex')] ['...!', 'WOOF...!'] 2 animals
# expect: True False False none
# ending: finished
# exit: 0
