from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, replace


@dataclass
class Task:
    name: str
    priority: int = 0
    tags: list = field(default_factory=list)

    def __post_init__(self):
        self.name = self.name.strip()


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass
class Job(Task):
    cost: float = field(default=1.0, compare=False, repr=False)


task = Task(" write ", tags=["a"])
print(task, task == Task("write", 0, ["a"]), asdict(task), astuple(replace(task, priority=3)))
print(Version(1) < Version(1, 5), sorted([Version(2), Version(1, 9)]), len({Version(1), Version(1)}))
print(Job("x"), Job("x", cost=2) == Job("x"))
try:
    Version(1).major = 2
except FrozenInstanceError as error:
    print(error)

# expect: Task(name='write', priority=0, tags=['a']) True {'name': 'write', 'priority': 0, 'tags': ['a']} ('write', 3, ['a'])
# expect: True [Version(major=1, minor=9), Version(major=2, minor=0)] 1
# expect: Job(name='x', priority=0, tags=[]) True
# expect: cannot assign to field 'major'
# ending: finished
# exit: 0
