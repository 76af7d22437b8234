import io
import json
import threading
from collections import OrderedDict
from dataclasses import asdict, dataclass


@dataclass
class Job:
    name: str
    cost: float
    tags: list


jobs = [Job("a", 1.5, ["x", "y"]), Job("b\n\"q\" é 😀\x00", 1e100, [])]
print(json.dumps([asdict(job) for job in jobs]))
print(json.dumps([asdict(job) for job in jobs], ensure_ascii=False, indent=2))
print(json.dumps({"b": 1, "a": [None, True, False, {}, [], ()]}, sort_keys=True, indent="\t"))
print(json.dumps({"b": 1, "a": (1, 2)}, separators=(",", ":")))
print(json.dumps({1: 1, 2.5: 2, True: 3, None: 4}), json.dumps(float("inf")), json.dumps("text"))
print(json.dumps({(1, 2): 3, "ok": 1}, skipkeys=True), json.dumps(10**30), json.dumps([1.0, -0.0, 1e-7]))
print(json.dumps({"tags": {3, 1, 2}}, default=sorted), json.dumps({"when": Job("c", 2, [])}, default=lambda o: o.__dict__))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex_like):
            return [o.real, o.imag]
        return super().default(o)


class complex_like:
    real = 1
    imag = 2


print(json.dumps({"z": complex_like()}, cls=Encoder))

circular = []
circular.append(circular)
for wrong in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps(circular),
              lambda: json.dumps(object, cls=Encoder),
              lambda: json.dumps([1, "a"], sort_keys=True) and json.dumps({1: 2, "a": 3}, sort_keys=True)):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

print(json.loads(' {"a": [1, -2.5, 1e3, 0, true, false, null], "b": {"c": "\\u00e9\\n\\ud83d\\ude00"}} '))
print(json.loads("[1, 2]", parse_int=float), json.loads('{"a": 1.5}', parse_float=str))
print(list(json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict)))
print(json.loads('{"b": {"a": 2}}', object_hook=lambda d: sorted(d.items())), json.loads("NaN"), json.loads("-Infinity"))

for wrong in ("", "{", "[1,", "[1 2]", '{"a" 1}', "{a: 1}", '"abc', '"\\x"', "nul", "1 2", "[1]\n\n x", '"\n"', "01", "-",
              '"\\u12"', "{'a': 1}", '{"a": }', "1."):
    try:
        print(json.loads(wrong))
    except json.JSONDecodeError as error:
        print(error, error.pos, error.lineno, error.colno)
try:
    json.loads(3)
except TypeError as error:
    print(error)
print(issubclass(json.decoder.JSONDecodeError, ValueError), json.JSONDecodeError is json.decoder.JSONDecodeError)

stream = io.StringIO()
json.dump({"a": [1, 2]}, stream, indent=1)
stream.seek(0)
print(json.load(stream))

results = {}
lock = threading.Lock()


def worker(number):
    text = json.dumps({"id": number, "squares": [n * n for n in range(number)]})
    with lock:
        results[number] = json.loads(text)


threads = [threading.Thread(target=worker, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(results, sort_keys=True))

# expect: [{"name": "a", "cost": 1.5, "tags": ["x", "y"]}, {"name": "b\n\"q\" \u00e9 \ud83d\ude00\u0000", "cost": 1e+100, "tags": []}]
# expect: [
# expect:   {
# expect:     "name": "a",
# expect:     "cost": 1.5,
# expect:     "tags": [
# expect:       "x",
# expect:       "y"
# expect:     ]
# expect:   },
# expect:   {
# expect:     "name": "b\n\"q\" é 😀\u0000",
# expect:     "cost": 1e+100,
# expect:     "tags": []
# expect:   }
# expect: ]
# expect: {
# expect: 	"a": [
# expect: 		null,
# expect: 		true,
# expect: 		false,
# expect: 		{},
# expect: 		[],
# expect: 		[]
# expect: 	],
# expect: 	"b": 1
# expect: }
# expect: {"b":1,"a":[1,2]}
# expect: {"1": 3, "2.5": 2, "null": 4} Infinity "text"
# expect: {"ok": 1} 1000000000000000000000000000000 [1.0, -0.0, 1e-07]
# expect: {"tags": [1, 2, 3]} {"when": {"name": "c", "cost": 2, "tags": []}}
# expect: {"z": [1, 2]}
# expect: TypeError Object of type set is not JSON serializable
# expect: TypeError keys must be str, int, float, bool or None, not tuple
# expect: ValueError Circular reference detected
# expect: TypeError Object of type type is not JSON serializable
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: {'a': [1, -2.5, 1000.0, 0, True, False, None], 'b': {'c': 'é\n😀'}}
# expect: [1.0, 2.0] {'a': '1.5'}
# expect: ['b', 'a']
# expect: [('b', [('a', 2)])] nan -inf
# expect: Expecting value: line 1 column 1 (char 0) 0 1 1
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 1 2
# expect: Expecting value: line 1 column 4 (char 3) 3 1 4
# expect: Expecting ',' delimiter: line 1 column 4 (char 3) 3 1 4
# expect: Expecting ':' delimiter: line 1 column 6 (char 5) 5 1 6
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 1 2
# expect: Unterminated string starting at: line 1 column 1 (char 0) 0 1 1
# expect: Invalid \escape: line 1 column 2 (char 1) 1 1 2
# expect: Expecting value: line 1 column 1 (char 0) 0 1 1
# expect: Extra data: line 1 column 3 (char 2) 2 1 3
# expect: Extra data: line 3 column 2 (char 6) 6 3 2
# expect: Invalid control character at: line 1 column 2 (char 1) 1 1 2
# expect: Extra data: line 1 column 2 (char 1) 1 1 2
# expect: Expecting value: line 1 column 1 (char 0) 0 1 1
# expect: Invalid \uXXXX escape: line 1 column 3 (char 2) 2 1 3
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 1 2
# expect: Expecting value: line 1 column 7 (char 6) 6 1 7
# expect: Extra data: line 1 column 2 (char 1) 1 1 2
# expect: the JSON object must be str, bytes or bytearray, not int
# expect: True True
# expect: {'a': [1, 2]}
# expect: {"0": {"id": 0, "squares": []}, "1": {"id": 1, "squares": [0]}, "2": {"id": 2, "squares": [0, 1]}, "3": {"id": 3, "squares": [0, 1, 4]}}
# ending: finished
# exit: 0
