import io
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def section(name):
    print("begin", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("swallowed", error)
    finally:
        print("end", name)


with section("a") as title:
    print(title)
with section("b"):
    raise ValueError("wrong")
try:
    with section("c"):
        raise KeyError("k")
except KeyError as error:
    print("outside", error)
with ExitStack() as stack:
    stack.enter_context(section("d"))
    stack.callback(print, "callback")
with suppress(ZeroDivisionError):
    1 // 0
with nullcontext(5) as five, closing(io.StringIO()) as stream:
    stream.write("x")
with redirect_stdout(io.StringIO()) as caught:
    print("hidden")
print(five, repr(caught.getvalue()))

# expect: begin a
# expect: A
# expect: end a
# expect: begin b
# expect: swallowed wrong
# expect: end b
# expect: begin c
# expect: end c
# expect: outside 'k'
# expect: begin d
# expect: callback
# expect: end d
# expect: 5 'hidden\n'
# ending: finished
# exit: 0
