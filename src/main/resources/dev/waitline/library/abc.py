# Abstract classes. The machine itself refuses to make an instance while an abstract method is left.


class ABC:
    """The base of classes that have abstract methods."""

    __class_abstract__ = True

    @classmethod
    def register(cls, subclass):
        """Let a class count as one below this one."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        cls._registered = cls.__dict__.get("_registered", ()) + (subclass,)
        return subclass


class ABCMeta(type):
    """The metaclass of abstract classes; here it gives them ABC as a base."""

    _base = ABC


def abstractmethod(funcobj):
    """Mark a method that classes further down must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractproperty(fget):
    return property(abstractmethod(fget))


def abstractclassmethod(callable):
    return classmethod(abstractmethod(callable))


def abstractstaticmethod(callable):
    return staticmethod(abstractmethod(callable))
