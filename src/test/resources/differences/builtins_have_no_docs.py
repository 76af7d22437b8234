# The builtins carry no documentation.
print(len.__doc__ is None)

# model: True
# cpython: False
