# With the import they stay what the source says.
from __future__ import annotations


class Node:
    after: Node | None = None

    def link(self, other: Node) -> Node:
        self.after = other
        return self


print(Node.__annotations__)
print(Node.link.__annotations__)
print(Node().link(Node()).after is not None)

# expect: {'after': 'Node | None'}
# expect: {'other': 'Node', 'return': 'Node'}
# expect: True
# ending: finished
# exit: 0
