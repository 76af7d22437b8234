# An uncaught exception with a cause ends the program; what was printed before stays.
class Failure(Exception):
    def __str__(self):
        return "failed: " + self.args[0]


def read(table, key):
    return table["inner"][key] + 1


print("begin")
try:
    read({"inner": {}}, "missing")
except KeyError as error:
    raise Failure("no key") from error

# expect: begin
# ending: error
# exit: 1
