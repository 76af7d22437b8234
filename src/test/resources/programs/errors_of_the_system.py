# OSError chooses its class by the number it gets.
for arguments in [(2, "not there"), (13, "not allowed", "a.txt"), (111, "refused"), (5, "some"), ("one",)]:
    error = OSError(*arguments)
    print(type(error).__name__, error, error.errno, error.filename, error.args)
try:
    raise OSError(2, "gone")
except FileNotFoundError as error:
    print("caught", error.strerror)

# expect: FileNotFoundError [Errno 2] not there 2 None (2, 'not there')
# expect: PermissionError [Errno 13] not allowed: 'a.txt' 13 a.txt (13, 'not allowed')
# expect: ConnectionRefusedError [Errno 111] refused 111 None (111, 'refused')
# expect: OSError [Errno 5] some 5 None (5, 'some')
# expect: OSError one None None ('one',)
# expect: caught gone
# ending: finished
# exit: 0
