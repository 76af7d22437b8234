from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel
import time
m = Mock(return_value=3)
print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list)
m.assert_called_once_with(1, a=2)
try: m.assert_called_with(5)
except AssertionError as e: print(e)
m.foo.bar(7)
print(m.mock_calls, m.method_calls, m.foo.bar.call_args)
m.side_effect = [1, ValueError("x")]
print(m())
try: m()
except ValueError as e: print("ValueError", e)
try: m()
except StopIteration as e: print("stop")
mm = MagicMock()
mm.__len__.return_value = 4
print(len(mm), mm[3] is not None, list(mm), bool(mm), int(mm))
mm.__getitem__.side_effect = lambda k: k * 2
print(mm[4])
mm.__iter__.return_value = [1, 2]
print(list(mm))
with mm as x: print(x is mm.__enter__.return_value)
class A:
    def f(self): return "real"
    def g(self): return self.f()
with patch.object(A, "f", return_value="fake") as p:
    print(A().g(), p.call_count)
print(A().g())
@patch("time.sleep")
def t(s):
    time.sleep(100)
    print(s.call_args)
    s.assert_called_once_with(100)
t()
with patch("__main__.A") as K:
    K.return_value.g.return_value = 9
    print(A().g())
print(A().g(), call(1, 2) == call(1, 2), call.foo(1), m.call_args_list == [call(1, a=2), call(), call(), call()])
s = Mock(spec=["a"])
s.a()
try: s.b
except AttributeError as e: print(e)
d = {"a": 1}
with patch.dict(d, {"b": 2}): print(d)
print(d, ANY == 5, sentinel.x, call(ANY) == call(3))
try: m.assert_not_called()
except AssertionError as e: print(str(e).splitlines()[0])
m.reset_mock()
print(m.called, m.call_args_list)
m2 = Mock()
m2(1)
m2(2)
m2.assert_has_calls([call(1), call(2)])
m2.assert_any_call(2)
m3 = Mock(**{"x.y.return_value": 5})
print(m3.x.y())

# expect: 3 True 1 call(1, a=2) [call(1, a=2)]
# expect: expected call not found.
# expect: Expected: mock(5)
# expect:   Actual: mock(1, a=2)
# expect: [call(1, a=2), call.foo.bar(7)] [call.foo.bar(7)] call(7)
# expect: 1
# expect: ValueError x
# expect: stop
# expect: 4 True [] True 1
# expect: 8
# expect: [1, 2]
# expect: True
# expect: fake 1
# expect: real
# expect: call(100)
# expect: 9
# expect: real True call.foo(1) True
# expect: Mock object has no attribute 'b'
# expect: {'a': 1, 'b': 2}
# expect: {'a': 1} True sentinel.x True
# expect: Expected 'mock' to not have been called. Called 4 times.
# expect: False []
# expect: 5
# ending: finished
# exit: 0
# python: 3.11
