# Numbers that nobody should guess; here they are the same in each run.

import base64 as _base64
import random as _random

DEFAULT_ENTROPY = 32
_draw = _random.Random()


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _draw.randrange(exclusive_upper_bound)


def randbits(k):
    return _draw.getrandbits(k)


def choice(seq):
    return _draw.choice(seq)


def token_bytes(nbytes=None):
    return bytes([_draw.getrandbits(8) for _ in range(DEFAULT_ENTROPY if nbytes is None else nbytes)])


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def compare_digest(a, b, /):
    return a == b
