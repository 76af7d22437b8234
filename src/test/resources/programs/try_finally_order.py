def f(n):
    try:
        print("try", n)
        if n == 0:
            return "returned"
        if n == 1:
            raise ValueError("one")
        if n == 2:
            raise KeyError("two")
    except ValueError as error:
        print("except", error)
    else:
        print("else")
    finally:
        print("finally")
    return "end"


for n in (0, 1, 3):
    print(f(n))
try:
    f(2)
except (KeyError, IndexError) as error:
    print("outside", repr(error))
for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            break
    finally:
        print("pass", i)

# expect: try 0
# expect: finally
# expect: returned
# expect: try 1
# expect: except one
# expect: finally
# expect: end
# expect: try 3
# expect: else
# expect: finally
# expect: end
# expect: try 2
# expect: finally
# expect: outside KeyError('two')
# expect: pass 0
# expect: pass 1
# expect: pass 2
# ending: finished
# exit: 0
