from typing import Any, Callable, Dict, Generic, List, NamedTuple, Optional, TypeVar, Union, cast

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class Point(NamedTuple):
    x: int
    y: int = 0

    def sum(self) -> int:
        return self.x + self.y


def apply(function: Callable[[int], str], value: Optional[int] = None) -> Union[str, Dict[str, Any]]:
    return function(value or 0)


stack = Stack[int]()
stack.push(1)
print(stack.items, apply(str, 5), cast(int, "not checked"), Point(1), Point(1, 2).sum(), Point(3)._asdict())

# expect: [1] 5 not checked Point(x=1, y=0) 3 {'x': 3, 'y': 0}
# ending: finished
# exit: 0
