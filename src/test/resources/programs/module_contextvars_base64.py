import base64
import contextvars
import secrets
import threading

user = contextvars.ContextVar("user", default="nobody")
depth = contextvars.ContextVar("depth")
token = user.set("ada")
print(user.get(), user.name, depth.get(0))
seen = {}


def worker(name):
    before = user.get()
    user.set(name)
    seen[name] = (before, user.get())


context = contextvars.copy_context()
threads = [threading.Thread(target=worker, args=(name,)) for name in ("b", "c")]
threads.append(threading.Thread(target=context.run, args=(worker, "copied")))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(seen.items()), user.get(), context[user], user in context, len(context))
user.reset(token)
print(user.get(), token.var is user, token.old_value is contextvars.Token.MISSING)
for wrong in (lambda: user.reset(token), lambda: depth.get(), lambda: depth.reset(token)):
    try:
        wrong()
    except (RuntimeError, LookupError, ValueError) as error:
        print(type(error).__name__)

for data in (b"", b"a", b"ab", b"abc", bytes(range(250, 256))):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.b64decode(base64.b64encode(data)) == data)
print(base64.b64decode("aGVs\nbG8="), base64.urlsafe_b64decode("-_8="), base64.b32decode("MFRGG==="), base64.b16decode("0AFF"))
for wrong in (lambda: base64.b64decode("abc"), lambda: base64.b64encode("text")):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(isinstance(error, ValueError), error)
print(len(secrets.token_hex(4)), len(secrets.token_bytes(5)), 0 <= secrets.randbelow(3) < 3, secrets.choice("aaa"), len(secrets.token_urlsafe(16)), secrets.compare_digest("a", "a"))

# expect: ada user 0
# expect: [('b', ('nobody', 'b')), ('c', ('nobody', 'c')), ('copied', ('ada', 'copied'))] ada copied True 1
# expect: nobody True True
# expect: RuntimeError
# expect: LookupError
# expect: RuntimeError
# expect: b'' b'' b'' b'' True
# expect: b'YQ==' b'YQ==' b'ME======' b'61' True
# expect: b'YWI=' b'YWI=' b'MFRA====' b'6162' True
# expect: b'YWJj' b'YWJj' b'MFRGG===' b'616263' True
# expect: b'+vv8/f7/' b'-vv8_f7_' b'7L57Z7P674======' b'FAFBFCFDFEFF' True
# expect: b'hello' b'\xfb\xff' b'abc' b'\n\xff'
# expect: True Incorrect padding
# expect: False a bytes-like object is required, not 'str'
# expect: 8 5 True a 22 True
# ending: finished
# exit: 0
