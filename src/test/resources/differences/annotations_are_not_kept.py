# Annotations are read and forgotten.
def f(x: int) -> str:
    return str(x)


print(f.__annotations__ == {})

# model: True
# cpython: False
