# A finally body that itself leaves for elsewhere: what was about to be returned is forgotten.
class Shown:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("left", details[0])


def continues_the_outer_loop():
    for i in range(3):
        for _ in [3, 4]:
            try:
                try:
                    return i
                finally:
                    continue
            finally:
                print("finally", i)
    return "end"


def breaks_through_with():
    while True:
        with Shown():
            try:
                return 1
            finally:
                break
    return 2


def nested():
    for i in [1, 2]:
        try:
            return i
        finally:
            for j in [5, 6, 7]:
                try:
                    return j
                finally:
                    if j == 5:
                        continue
                    break
            print("inner over", i, j)
            continue
    return "out"


def from_a_handler():
    for i in [1, 2, 3]:
        try:
            1 / 0
        except ZeroDivisionError as e:
            try:
                return str(e)
            finally:
                if i < 3:
                    continue
        finally:
            print("handled", i)


def generator():
    for i in range(2):
        try:
            yield i
            return
        finally:
            continue


print(continues_the_outer_loop())
print(breaks_through_with())
print(nested())
print(from_a_handler())
print(list(generator()))

# expect: finally 0
# expect: finally 0
# expect: finally 1
# expect: finally 1
# expect: finally 2
# expect: finally 2
# expect: end
# expect: left None
# expect: 2
# expect: inner over 1 6
# expect: inner over 2 6
# expect: out
# expect: handled 1
# expect: handled 2
# expect: handled 3
# expect: division by zero
# expect: [0, 1]
# ending: finished
# exit: 0
