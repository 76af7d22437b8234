# Annotations of functions are read and forgotten; those of a class are kept as text.
def f(x: int) -> str:
    return str(x)


class Point:
    x: int = 0


print(f.__annotations__ == {}, Point.__annotations__["x"] == "int")

# model: True True
# cpython: False False
